import tseslint from 'typescript-eslint'

/** Time and randomness are handed in, so that what a test sees is what a person gets. */
const hidden = [
  {
    object: 'Math',
    property: 'random',
    message: 'Randomness is a parameter; it comes from platform/.',
  },
  {
    object: 'Date',
    property: 'now',
    message: 'The clock is a parameter; it comes from platform/.',
  },
  { object: 'process', property: 'env', message: 'The environment is read once, in config.ts.' },
]

const shape = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
}

export default tseslint.config(
  { ignores: ['node_modules', 'public/built', 'data', '.tap'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './src/browser/tsconfig.json'] },
    },
    rules: {
      ...shape,
      'no-restricted-properties': ['error', ...hidden],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock is a parameter.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: [
      'src/config.ts',
      'src/platform/**/*.ts',
      'src/{start,part,server,worker,guard,cli,demo}.ts',
      'src/browser/platform/**/*.ts',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
)

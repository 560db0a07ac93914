import t from 'tap'
import { alerts } from '../../src/alerts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { drawInvites } from '../../src/client/invites.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { alertHash, signAlert } from '../../src/sealing/alert.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import type { Signature } from '../../src/sealing/directory.ts'
import { verifyFields } from '../../src/sealing/signing.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'
import { someWarning } from '../support/warnings.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

t.test('a warning goes out', async (t) => {
  const place = await startConsole(t)
  const { suite } = place
  const { first, second } = await beginWithTwo(place)
  const sign = (alert: Alert, ...people: TestPerson[]): Signature[] =>
    people.map(({ desk: { person } }) =>
      signAlert(suite, alert, { by: person.id, secretKey: person.keys.sig.secretKey }),
    )
  const send = (by: TestPerson, alert: Alert, signatures: Signature[], text = canonical(alert)) =>
    by.browser.api('/api/alerts', { method: 'POST', body: { alert: text, signatures } })
  const stored = async (): Promise<number> => (await place.db.select().from(alerts)).length

  t.test('with two signatures, and the guard writes it down', async (t) => {
    const alert = someWarning(suite)
    const answer = await send(second, alert, sign(alert, first, second))
    const { hash, receipt } = answer as { hash: string; receipt: string }
    t.equal(hash, base64url(alertHash(suite, alert)))
    const { publicKeys, svc } = await place.guard.web.state()
    const made = {
      publicKey: fromBase64url(publicKeys.ckpt_pk, 32),
      signature: fromBase64url(receipt, 64),
    }
    t.ok(verifyFields(suite, made, 'rw1/receipt', svc ?? '', 'alert', fromBase64url(hash, 32)))
    const listed = (await first.browser.ask({ url: '/api/alerts' })).json<{ alerts: object[] }>()
    t.match(listed.alerts, [{ alert: canonical(alert), state: 'released', waiting: 0 }])

    await t.rejects(
      send(first, alert, sign(alert, first, second)),
      no('wrong_version', 409),
      'the same one once',
    )
    const skipping = { ...alert, version: 3 }
    await t.rejects(send(first, skipping, sign(skipping, first, second)), no('wrong_version', 409))
    const correction = { ...alert, version: 2, kind: 'update' as const }
    await send(first, correction, sign(correction, first, second))
    const after = (await first.browser.ask({ url: '/api/alerts' })).json<{
      alerts: { state: string }[]
    }>()
    t.same(after.alerts.map((one) => one.state).sort(), ['released', 'replaced'])
  })

  t.test('and not with fewer, other or older signatures', async (t) => {
    const before = await stored()
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    const waiting = await enrol(place, first, { username: 'wanda' })
    const leaver = await enrol(place, first, { username: 'leo' })
    await admit(first, second, leaver)
    await agree(first, second, { kind: 'close', id: leaver.account.id })
    const alert = someWarning(suite)
    const [one] = sign(alert, first)
    if (one === undefined) throw new Error('not signed')
    const other = someWarning(suite)
    const cases: [string, Signature[], string][] = [
      ['none', [], 'too-few'],
      ['one', [one], 'too-few'],
      ['the same key twice', [one, one], 'same-signer'],
      [
        "one person's under another's name",
        [one, { ...one, by: second.account.id }],
        'bad-signature',
      ],
      ['of another warning', [one, ...sign(other, second)], 'bad-signature'],
      ['of another version', [one, ...sign({ ...alert, version: 2 }, second)], 'bad-signature'],
      ["an officer's", [one, ...sign(alert, officer)], 'unknown-signer'],
      ['of somebody who waits', [one, ...sign(alert, waiting)], 'unknown-signer'],
      ['of somebody who has left', [one, ...sign(alert, leaver)], 'closed-signer'],
      ['of nobody', [one, { by: 'root', sig: one.sig }], 'unknown-signer'],
    ]
    for (const [name, signatures, code] of cases) {
      await t.rejects(send(first, alert, signatures), no(code, 403), name)
    }
    for (const person of [officer, waiting]) {
      await t.rejects(send(person, alert, sign(alert, first, second)), no('forbidden', 403))
    }
    const stranger = { ...first, browser: openBrowser(place.site) }
    await t.rejects(send(stranger, alert, sign(alert, first, second)), no('sign_in_first', 401))
    t.equal(await stored(), before, 'nothing was kept')
  })

  t.test('nor in another spelling, or with an identifier in full', async (t) => {
    const alert = someWarning(suite)
    const both = sign(alert, first, second)
    await t.rejects(send(first, alert, both, JSON.stringify(alert, null, 1)), no('canonical', 400))
    await t.rejects(send(first, alert, both, '{"v":1}'), no('shape', 400))
    await t.rejects(send(first, alert, both, '{{'), no('json', 400))
    const open = someWarning(suite, { identifiers: [{ kind: 'plate', masked: 'AB12 CDE' }] })
    await t.rejects(send(first, open, sign(open, first, second)), no('unmasked', 400))
  })

  t.test('a holding warning needs one signature, and has codes only for two days', async (t) => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const holding = someWarning(suite, {
      kind: 'holding',
      level: 4,
      nickname: '',
      headline: {},
      body: {},
      advice: {},
      expires: tomorrow,
    })
    await send(first, holding, sign(holding, first))
    const refused: [Partial<Alert>, string][] = [
      [{ body: { en: 'text' } }, 'holding-text'],
      [{ nickname: 'Grey van' }, 'holding-text'],
      [{ level: 3 }, 'holding-level'],
      [{ expires: '2027-12-31' }, 'holding-long'],
    ]
    for (const [change, code] of refused) {
      const alert = { ...holding, ...change, id: someWarning(suite).id }
      await t.rejects(send(first, alert, sign(alert, first)), no(code, 400))
    }
  })

  t.test('of two who release the same at once, one does', async (t) => {
    const alert = someWarning(suite)
    const before = await stored()
    const both = await Promise.allSettled(
      [first, second].map((one) => send(one, alert, sign(alert, first, second))),
    )
    t.same(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
    t.equal(await stored(), before + 1)
  })

  t.test('while the guard is away none goes out', async (t) => {
    const alert = someWarning(suite)
    const before = await stored()
    await place.guard.kill()
    await t.rejects(send(first, alert, sign(alert, first, second)), no('guard_down', 503))
    t.equal(await stored(), before)
    await place.guard.start()
    await send(first, alert, sign(alert, first, second))
  })

  t.test('a moderator draws invitations, in her own name only', async (t) => {
    const room = await enterWorkroom(first.desk)
    const slips = await drawInvites(room, 3)
    t.same(
      slips.map((words) => words.length),
      [12, 12, 12],
    )
    const borrowed = { ...room, desk: { ...first.desk, api: second.browser.api } }
    await t.rejects(drawInvites(borrowed, 1), no('bad-signature', 403))
  })
})

# The production image: Node 24 runs the sources as they are; only the browser's files are built.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=optional --no-audit --no-fund
COPY src ./src
COPY public ./public
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
# A volume takes over owner and mode of the folder that it is put on.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
  && for name in . setup web worker guard guard-web guard-worker; do \
       mkdir -p "/data/$name" && chown node:node "/data/$name" && chmod 700 "/data/$name"; \
     done
COPY bin ./bin
COPY src ./src
COPY templates ./templates
COPY migrations ./migrations
COPY --from=build /app/public ./public
USER node
ENV DATA_DIR=/data
EXPOSE 8080 8081
# The whole service in one container; docker-compose.yml runs each part in one of its own.
CMD ["node", "--max-semi-space-size=4", "--import", "./src/platform/light-loading.ts", "src/start.ts"]

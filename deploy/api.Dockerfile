# The program of Salus: api, worker, mailroom and migrate are this image with different settings.
# Built from the root of the repository: docker build -f deploy/api.Dockerfile .

FROM node:24.21.0-bookworm-slim AS manifests
WORKDIR /app
COPY . .
# Only the files that say what to install, so that a change of the sources does not install again.
RUN find . -type f ! -name package.json ! -path ./package-lock.json ! -path ./.npmrc -delete

FROM node:24.21.0-bookworm-slim AS build
ENV CI=true NX_DAEMON=false NX_NO_CLOUD=true NX_TUI=false
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What the program needs while it runs, and nothing of what built it.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --omit=dev --workspace=@salus/api --no-audit --no-fund && npm cache clean --force

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Salus" org.opencontainers.image.licenses="EUPL-1.2"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_DIST=/app/apps/web/dist
WORKDIR /app
# Everything belongs to root and is only read: the program cannot change itself.
COPY LICENSE package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/libs/contract/package.json /app/libs/contract/schema.graphql libs/contract/
COPY --from=build /app/libs/contract/src/generated/persisted-documents.json libs/contract/src/generated/
COPY --from=build /app/libs/contract/dist libs/contract/dist
COPY --from=build /app/libs/messages/package.json libs/messages/
COPY --from=build /app/libs/messages/dist libs/messages/dist
COPY --from=build /app/libs/rules/package.json libs/rules/
COPY --from=build /app/libs/rules/dist libs/rules/dist
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/demo apps/api/demo
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY deploy/health.mjs deploy/
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]

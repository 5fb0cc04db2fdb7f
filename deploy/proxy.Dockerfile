# The one door to the outside: TLS in front of the program.
FROM caddy:2.11.4-alpine
# Keys and certificates; the folder exists with its owner so that a new volume takes both over.
ENV XDG_DATA_HOME=/state/data XDG_CONFIG_HOME=/state/config
RUN mkdir -p /state/data /state/config && chown -R 1000:1000 /state
COPY deploy/Caddyfile /etc/caddy/Caddyfile
USER 1000:1000

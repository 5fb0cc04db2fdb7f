# The official image runs as root; here the folder of the data belongs to somebody else.
FROM getmeili/meilisearch:v1.21.0
RUN chown 1000:1000 /meili_data
USER 1000:1000

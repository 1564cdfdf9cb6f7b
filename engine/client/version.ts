/** The release of Meilisearch that Parallax is built against. */
export const ENGINE_VERSION = "1.21.0";

/** @type {import("next").NextConfig} */
export default {
  transpilePackages: ["meilisearch"],
  // They load a library or a file of their own beside them, which a bundle would not have.
  serverExternalPackages: [
    "better-auth",
    "linkedom",
    "sanitize-html",
    "@huggingface/tokenizers",
    "onnxruntime-node",
    "onnxruntime-web",
    "prom-client",
  ],
  poweredByHeader: false,
  // The gate compresses, with brotli too.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` reads the types of all rooms; a start must not wait for that again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Node reads the map of every file that it loads, with all sources in it, and holds them: 70 MB that a site never needs.
    turbopackSourceMaps: false,
    // Each page and route is loaded when somebody wants it; all of them at the start take 30 MB, most of it for nothing.
    preloadEntriesOnStart: false,
  },
};

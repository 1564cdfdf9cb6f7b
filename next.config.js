/** @type {import("next").NextConfig} */
export default {
  transpilePackages: ["meilisearch"],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` reads the types of all rooms; a start must not wait for that again.
  typescript: { ignoreBuildErrors: true },
};

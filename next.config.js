/** @type {import("next").NextConfig} */
export default {
  transpilePackages: ["meilisearch"],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
};

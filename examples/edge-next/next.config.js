/** @type {import("next").NextConfig} */
export default {
  // The gate itself is the worker's: one text, in both runtimes.
  experimental: { externalDir: true },
  webpack: (config) => {
    // The worker's modules name each other as TypeScript's own resolution wants it.
    config.resolve.extensionAlias = { ".js": [".ts", ".tsx", ".js"] };
    // A package that is linked is a package, and no source of this app.
    config.resolve.symlinks = false;
    return config;
  },
};

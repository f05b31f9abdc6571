// The one place that knows where the package is; the build says which entry `#package` stands for.

export * from "#package";

// TypeScript sources import their siblings as './thing.js'; on disk the file is './thing.ts' or './thing.tsx'.
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (failure) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw failure;
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.replace(/\.js$/, extension), options);
      } catch {
        // the next extension may exist
      }
    }
    throw failure;
  }
};

/*
 * Imported before what bundles. The bundler's allocator asks Linux for pages of two megabytes, each of which the kernel fills with zeros, and uses a little of
 * each: that takes two thirds of the processor time of a bundle.
 */
process.env.MIMALLOC_ALLOW_THP ??= "0";

#pragma once
#include <stdbool.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// cmark's extern globals arrive in Swift as shared mutable variables, which Swift 6 refuses to read:
// what Markup needs of them stands behind these functions.

/// Attaches a syntax extension by name; false when this build of cmark-gfm does not know it.
static inline bool pairwise_cmark_attach(cmark_parser *_Nonnull parser, const char *_Nonnull name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  return extension && cmark_parser_attach_syntax_extension(parser, extension);
}

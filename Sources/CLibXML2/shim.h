#pragma once
// Debian's libxml2 is built with ICU, and <libxml/encoding.h> then includes ICU's headers, whose names clash with
// those of Foundation. Hiding ICU drops two trailing fields of a struct that only the library allocates.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdbool.h>

// Where a page's elements and texts go, in document order. `line` counts from 1.
typedef struct {
  void *_Nullable context;
  // `attributes` are name and value in turn, ended by NULL; a value may be NULL. False ends the parse.
  bool (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name, const char *_Nullable *_Nullable attributes, int line);
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
  // Not ended by NUL. `line` is the one that the text ends on.
  void (*_Nonnull text)(void *_Nullable context, const char *_Nonnull bytes, int count, int line);
} pairwise_html_sink;

typedef struct {
  htmlParserCtxtPtr parser;
  const pairwise_html_sink *sink;
} pairwise_html_run_;

static inline int pairwise_html_line_(const pairwise_html_run_ *run) {
  return run->parser->input ? run->parser->input->line : 1;
}

static inline void pairwise_html_start_(void *data, const xmlChar *name, const xmlChar **attributes) {
  pairwise_html_run_ *run = (pairwise_html_run_ *)data;
  if (!run->sink->start(run->sink->context, (const char *)name, (const char **)attributes, pairwise_html_line_(run)))
    xmlStopParser(run->parser);
}

static inline void pairwise_html_end_(void *data, const xmlChar *name) {
  pairwise_html_run_ *run = (pairwise_html_run_ *)data;
  run->sink->end(run->sink->context, (const char *)name);
}

static inline void pairwise_html_text_(void *data, const xmlChar *bytes, int count) {
  pairwise_html_run_ *run = (pairwise_html_run_ *)data;
  run->sink->text(run->sink->context, (const char *)bytes, count, pairwise_html_line_(run));
}

// The text of scripts and styles.
static inline void pairwise_html_drop_(void *data, const xmlChar *bytes, int count) { (void)data, (void)bytes, (void)count; }

// Parses UTF-8 bytes as HTML and builds no tree. Whatever a page does wrong is mended silently, the tags that
// HTML 4 did not know included (code 801). Nothing is fetched. False when memory runs out.
static inline bool pairwise_html_parse(const char *_Nonnull bytes, int count, const pairwise_html_sink *_Nonnull sink) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser) return false;
  pairwise_html_run_ run = {parser, sink};
  xmlSAXHandler handler = {0};
  handler.initialized = 1;
  handler.startElement = pairwise_html_start_;
  handler.endElement = pairwise_html_end_;
  handler.characters = pairwise_html_text_;
  handler.ignorableWhitespace = pairwise_html_text_;
  handler.cdataBlock = pairwise_html_drop_;
  *parser->sax = handler;
  parser->userData = &run;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  xmlDocPtr document = htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  if (document) xmlFreeDoc(document);
  htmlFreeParserCtxt(parser);
  return true;
}

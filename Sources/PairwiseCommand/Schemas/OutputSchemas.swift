/// JSON Schemas (draft 2020-12) of the files that a build emits. `docs/FORMATS.md` explains them.
enum OutputSchemas {
    static let index = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "/index.json",
          "type": "object",
          "required": ["version", "site", "artifacts", "capabilities", "comparisons"],
          "properties": {
            "version": {"const": 1},
            "site": {
              "type": "object",
              "required": ["title", "description", "baseURL", "language"],
              "properties": {
                "title": {"type": "string"},
                "description": {"type": ["string", "null"]},
                "baseURL": {"type": ["string", "null"]},
                "language": {"type": "string"}
              }
            },
            "artifacts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "slug", "name", "type", "url", "rank", "scores", "pricing", "startingPrice", "capabilities", "timesMatched",
                  "facts"
                ],
                "properties": {
                  "slug": {"$ref": "#/$defs/slug"},
                  "name": {"type": "string"},
                  "type": {"type": ["string", "null"]},
                  "url": {"type": "string", "pattern": "^/artifacts/[a-z0-9-]+/$"},
                  "rank": {
                    "type": ["object", "null"],
                    "required": ["value", "max"],
                    "properties": {"value": {"type": "number"}, "max": {"type": "number"}}
                  },
                  "scores": {"type": "object", "additionalProperties": {"type": "number"}},
                  "pricing": {"type": ["string", "null"]},
                  "startingPrice": {
                    "type": ["object", "null"],
                    "required": ["amount", "currency", "unit", "text"],
                    "properties": {
                      "amount": {"type": ["number", "null"], "description": "What a single unit costs; null when it varies"},
                      "currency": {"type": ["string", "null"]},
                      "unit": {"type": ["string", "null"]},
                      "text": {"type": "string"}
                    }
                  },
                  "capabilities": {
                    "type": "object",
                    "required": ["declared", "listed"],
                    "properties": {"declared": {"type": ["integer", "null"]}, "listed": {"type": "integer"}}
                  },
                  "timesMatched": {"type": ["integer", "null"]},
                  "facts": {"type": "object", "additionalProperties": {"type": "string"}}
                }
              }
            },
            "capabilities": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["slug", "name", "url", "parent", "artifacts"],
                "properties": {
                  "slug": {"$ref": "#/$defs/slug"},
                  "name": {"type": "string"},
                  "url": {"type": "string", "pattern": "^/capabilities/[a-z0-9-]+/$"},
                  "parent": {"type": ["string", "null"]},
                  "artifacts": {"type": "array", "items": {"$ref": "#/$defs/slug"}}
                }
              }
            },
            "comparisons": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["slug", "left", "right", "url", "winner", "leads", "shared", "indexed", "sources"],
                "properties": {
                  "slug": {"$ref": "#/$defs/slug"},
                  "left": {"$ref": "#/$defs/slug"},
                  "right": {"$ref": "#/$defs/slug"},
                  "url": {"type": "string", "pattern": "^/compare/[a-z0-9-]+/$"},
                  "winner": {"type": ["string", "null"]},
                  "leads": {
                    "type": "object",
                    "additionalProperties": {"type": "array", "items": {"type": "string"}}
                  },
                  "shared": {"type": "integer", "minimum": 0},
                  "indexed": {"type": "boolean"},
                  "sources": {"type": "array", "items": {"type": "string"}}
                }
              }
            }
          },
          "$defs": {"slug": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}}
        }

        """

    static let graph = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "/graph.json, JSON Graph Format v2",
          "type": "object",
          "required": ["graph"],
          "properties": {
            "graph": {
              "type": "object",
              "required": ["directed", "nodes", "edges"],
              "properties": {
                "directed": {"const": true},
                "type": {"type": "string"},
                "label": {"type": "string"},
                "metadata": {"type": "object"},
                "nodes": {
                  "type": "object",
                  "propertyNames": {"pattern": "^(artifact|capability|type|source):"},
                  "additionalProperties": {
                    "type": "object",
                    "required": ["label", "metadata"],
                    "properties": {"label": {"type": "string"}, "metadata": {"type": "object"}}
                  }
                },
                "edges": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["source", "target", "relation", "metadata"],
                    "properties": {
                      "source": {"type": "string"},
                      "target": {"type": "string"},
                      "relation": {
                        "enum": ["provides", "partOf", "isA", "comparedWith", "similarTo", "leadsOn", "statedBy", "mentions"]
                      },
                      "metadata": {
                        "type": "object",
                        "properties": {
                          "statements": {
                            "type": "array",
                            "items": {
                              "type": "object",
                              "required": ["file", "line", "title", "confidence"],
                              "properties": {
                                "file": {"type": "string"},
                                "line": {"type": "integer", "minimum": 1},
                                "title": {"type": ["string", "null"]},
                                "confidence": {"type": "number", "minimum": 0, "maximum": 1}
                              }
                            }
                          },
                          "similarity": {"type": "number", "minimum": 0, "maximum": 1},
                          "shared": {"type": "integer"},
                          "score": {"type": "string"},
                          "url": {"type": "string"},
                          "sources": {"type": "array", "items": {"type": "string"}}
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }

        """
}

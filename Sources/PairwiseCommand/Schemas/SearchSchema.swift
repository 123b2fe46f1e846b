/// JSON Schema of `/search/manifest.json` and of the shards it names; docs/FORMATS.md#search explains them.
enum SearchSchema {
    static let search = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "/search/manifest.json and the files it names",
          "type": "object",
          "required": ["version"],
          "properties": {
            "version": {"const": 1},
            "counts": {
              "type": "object",
              "properties": {"artifacts": {"$ref": "#/$defs/natural"}, "capabilities": {"$ref": "#/$defs/natural"}}
            },
            "endings": {
              "type": "array",
              "items": {
                "type": "array",
                "items": {
                  "type": "array",
                  "prefixItems": [{"type": "string"}, {"type": "string"}, {"$ref": "#/$defs/natural"}]
                }
              }
            },
            "stopWords": {"$ref": "#/$defs/strings"},
            "types": {"anyOf": [{"$ref": "#/$defs/facet"}, {"type": "string"}]},
            "pricing": {"anyOf": [{"$ref": "#/$defs/facet"}, {"type": "string"}]},
            "perFile": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            "starts": {
              "type": "object",
              "properties": {"terms": {"$ref": "#/$defs/strings"}, "words": {"$ref": "#/$defs/strings"}}
            },
            "files": {"type": "object", "additionalProperties": {"type": "string", "pattern": "^([0-9a-f]{6})*$"}},
            "terms": {"$ref": "#/$defs/strings"},
            "words": {"$ref": "#/$defs/strings"},
            "artifacts": {
              "type": "array",
              "items": {
                "anyOf": [
                  {"$ref": "#/$defs/postings"},
                  {
                    "type": "object",
                    "required": ["name", "slug", "type", "pricing", "capabilities", "near", "pairs"],
                    "properties": {
                      "name": {"type": "string"},
                      "slug": {"type": "string"},
                      "type": {"type": "integer", "minimum": -1},
                      "pricing": {"type": "integer", "minimum": -1},
                      "capabilities": {"$ref": "#/$defs/numbers"},
                      "near": {"$ref": "#/$defs/numbers"},
                      "pairs": {"$ref": "#/$defs/numbers"}
                    }
                  }
                ]
              }
            },
            "capabilities": {
              "type": "array",
              "items": {
                "anyOf": [
                  {"$ref": "#/$defs/postings"},
                  {
                    "type": "object",
                    "required": ["name", "slug", "text", "artifacts", "excerpts", "from"],
                    "properties": {
                      "name": {"type": "string"},
                      "slug": {"type": "string"},
                      "text": {"type": ["string", "null"]},
                      "artifacts": {"$ref": "#/$defs/numbers"},
                      "excerpts": {"$ref": "#/$defs/strings"},
                      "from": {"$ref": "#/$defs/natural"}
                    }
                  }
                ]
              }
            },
            "excerpts": {"$ref": "#/$defs/strings"}
          },
          "$defs": {
            "natural": {"type": "integer", "minimum": 0},
            "numbers": {"type": "array", "items": {"$ref": "#/$defs/natural"}},
            "strings": {"type": "array", "items": {"type": "string"}},
            "facet": {
              "type": "array",
              "items": {"type": "array", "prefixItems": [{"type": "string"}, {"$ref": "#/$defs/natural"}]}
            },
            "postings": {"type": "array", "items": {"$ref": "#/$defs/numbers"}}
          }
        }

        """
}

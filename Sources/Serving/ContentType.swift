/// What a file is, for `Content-Type`, by the ending of its name.
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let javaScript = "text/javascript; charset=utf-8"

    static func of(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return table[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    private static let unknown = "application/octet-stream"

    private static let table = [
        "avif": "image/avif", "bmp": "image/bmp", "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "eot": "application/vnd.ms-fontobject", "gif": "image/gif", "gz": "application/gzip", "htm": html, "html": html,
        "ico": "image/x-icon", "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": javaScript, "json": "application/json",
        "jsonl": "application/jsonl", "map": "application/json", "md": "text/markdown; charset=utf-8", "mjs": javaScript,
        "mp3": "audio/mpeg", "mp4": "video/mp4", "ogg": "audio/ogg", "otf": "font/otf", "pdf": "application/pdf",
        "png": "image/png", "svg": "image/svg+xml", "tsv": "text/tab-separated-values; charset=utf-8", "ttf": "font/ttf",
        "txt": "text/plain; charset=utf-8", "wasm": "application/wasm", "wav": "audio/wav", "webm": "video/webm",
        "webmanifest": "application/manifest+json", "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2",
        "xhtml": "application/xhtml+xml", "xml": "application/xml", "xsl": "application/xml", "zip": "application/zip",
    ]
}

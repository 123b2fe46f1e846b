/// A number of bytes as people read it, rounded up so that what is over a limit never reads as the limit: `134 kB`, `25.1 MB`, `682 MB`, `1.3 GB`.
func fileSize(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    if bytes < 1_000_000_000 { return inTenths(bytes, of: 1_000_000) + " MB" }
    return inTenths(bytes, of: 1_000_000_000) + " GB"
}

/// With one decimal below 100.
private func inTenths(_ bytes: Int, of unit: Int) -> String {
    let tenths = (bytes - 1) / (unit / 10) + 1
    if tenths >= 1000 { return String((bytes - 1) / unit + 1) }
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
}

import Glibc

/// A connection that sends what it is given, byte for byte, as no client library would.
struct RawConnection {
    private let descriptor: Int32

    struct Refused: Error {}

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard code == 0 else {
            Glibc.close(descriptor)
            throw Refused()
        }
        // No test waits for ever.
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// The next bytes; empty when the other side closed, or said nothing for five seconds.
    func next() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in count = max(0, recv(descriptor, buffer.baseAddress, 65536, 0)) }
    }

    /// What comes until `isEnough`, or until the other side closes.
    func text(until isEnough: (String) -> Bool = { _ in false }) -> String {
        var bytes: [UInt8] = []
        while !isEnough(String(decoding: bytes, as: UTF8.self)) {
            let more = next()
            if more.isEmpty { break }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func close() { Glibc.close(descriptor) }
}

/// An answer of the server, taken apart.
struct Reply {
    let status: Int
    let headers: [String: String]
    let body: String

    /// - Parameter request: all of it; it should ask to close.
    init(port: Int, _ request: String) throws {
        let connection = try RawConnection(port: port)
        defer { connection.close() }
        connection.send(request)
        self.init(connection.text())
    }

    init(port: Int, get path: String, host: String = "127.0.0.1", method: String = "GET") throws {
        try self.init(port: port, "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    }

    init(_ text: String) {
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = (parts.first ?? "").split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        headers = Dictionary(
            lines.dropFirst().map { line in
                let colon = line.firstIndex(of: ":") ?? line.endIndex
                return (line[..<colon].lowercased(), String(line[colon...].drop { $0 == ":" || $0 == " " }))
            }
        ) { $0 + ", " + $1 }
        body = parts.count > 1 ? String(parts[1]) : ""
    }
}

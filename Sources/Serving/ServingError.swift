import Glibc

/// What keeps the server from starting.
package enum ServingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Somebody listens there already; `free` is the next port that nobody does.
    case portTaken(Int, host: String, free: Int?)
    case portReserved(Int)
    case unknownHost(String)
    case cannotListen(host: String, port: Int, code: Int32)
    case system(String, code: Int32)

    package var description: String {
        switch self {
        case .portTaken(let port, let host, let free?): "port \(port) of \(host) is taken; --port \(free) is free"
        case .portTaken(let port, let host, nil): "port \(port) of \(host) is taken; name another with --port"
        case .portReserved(let port): "port \(port) is kept for the system; name one from 1024 up with --port"
        case .unknownHost(let host): "no address of this machine is called '\(host)'"
        case .cannotListen(let host, let port, let code): "cannot listen on port \(port) of \(host): \(Self.reason(code))"
        case .system(let action, let code): "\(action): \(Self.reason(code))"
        }
    }

    private static func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}

import NIOCore
import NIOHTTP1

/// Answers the requests of one connection, one after the other, on its event loop.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let site: ServedSite
    private var head: HTTPRequestHead?
    private var hasBody = false
    /// The end of a connection that has asked for nothing in time.
    private var deadline: Scheduled<Void>?
    private var heartbeat: RepeatedTask?
    /// The state that a listener was told of last; nil where the connection is no listener.
    private var told: LiveState?
    private var isListening = false

    /// A request must be whole within this time, and the next one must have come.
    static let patience = TimeAmount.seconds(30)
    /// A gone listener is noticed by the system when something is sent to it.
    static let pulse = TimeAmount.seconds(15)
    private static let chunkBytes = 128 * 1024

    init(site: ServedSite) {
        self.site = site
    }

    func channelActive(context: ChannelHandlerContext) {
        expectRequest(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        heartbeat?.cancel()
        if isListening { site.live.remove(context.channel) }
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            hasBody = false
        case .body: hasBody = true
        case .end:
            deadline?.cancel()
            guard let head else { return }
            self.head = nil
            answer(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func expectRequest(_ context: ChannelHandlerContext) {
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    }

    // MARK: Answers

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let isRead = request.method == .GET || request.method == .HEAD
        // An HTTP/1.0 client names no host.
        let hosts = request.headers["host"]
        let answer = site.answer(
            isRead: isRead, uri: request.uri, hosts: hosts.isEmpty && request.version.minor == 0 ? ["localhost"] : hosts)
        let reply = Reply(request: request, closes: hasBody || !request.isKeepAlive)
        switch answer {
        case .page(let bytes, let isFound):
            send(reply, isFound ? .ok : .notFound, ContentType.html, bytes, context)
        case .script: send(reply, .ok, ContentType.javaScript, Array(LiveScript.text.utf8), context)
        case .redirect(let address):
            send(reply, .movedPermanently, "text/plain; charset=utf-8", [], context, more: [("Location", address)])
        case .refusal(let refusal):
            let text = Array(refusal.text.utf8)
            send(
                reply, refusal.status, "text/plain; charset=utf-8", text, context, more: refusal == .method ? [("Allow", "GET, HEAD")] : [])
        case .file(let file, let type): send(reply, file, type, context)
        case .events: listen(reply, context)
        case .later:
            site.first.whenAll(on: context.eventLoop) { [waiting = NIOLoopBound((self, context), eventLoop: context.eventLoop)] in
                let (handler, context) = waiting.value
                if context.channel.isActive { handler.answer(request, context) }
            }
        }
    }

    private struct Reply {
        let request: HTTPRequestHead
        let closes: Bool

        func head(_ status: HTTPResponseStatus, _ type: String, bytes: Int?, more: [(String, String)] = []) -> HTTPResponseHead {
            var headers = HTTPHeaders([
                ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
            ])
            if let bytes { headers.add(name: "Content-Length", value: String(bytes)) }
            headers.add(contentsOf: more)
            if closes { headers.add(name: "Connection", value: "close") }
            return HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        }
    }

    private func send(
        _ reply: Reply, _ status: HTTPResponseStatus, _ type: String, _ bytes: [UInt8], _ context: ChannelHandlerContext,
        more: [(String, String)] = []
    ) {
        context.write(wrapOutboundOut(.head(reply.head(status, type, bytes: bytes.count, more: more))), promise: nil)
        if reply.request.method != .HEAD, !bytes.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes)))), promise: nil)
        }
        finish(reply, context)
    }

    private func finish(_ reply: Reply, _ context: ChannelHandlerContext) {
        let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if reply.closes {
            let channel = context.channel
            written.whenComplete { _ in channel.close(promise: nil) }
        } else {
            expectRequest(context)
        }
    }

    // MARK: Files

    private func send(_ reply: Reply, _ file: SiteFolder.OpenFile, _ type: String, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(reply.head(.ok, type, bytes: file.size))), promise: nil)
        if reply.request.method == .HEAD {
            file.close()
            finish(reply, context)
        } else {
            sendRest(of: file, left: file.size, reply, context)
        }
    }

    /// Sends the next bytes once those before them have left: a large file is never in memory as a whole.
    private func sendRest(of file: SiteFolder.OpenFile, left: Int, _ reply: Reply, _ context: ChannelHandlerContext) {
        guard left > 0 else {
            file.close()
            finish(reply, context)
            return
        }
        let bytes = file.next(min(left, Self.chunkBytes))
        // A file that became shorter cannot keep the promise of its length.
        guard !bytes.isEmpty else {
            file.close()
            context.close(promise: nil)
            return
        }
        let body = HTTPServerResponsePart.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes)))
        context.writeAndFlush(wrapOutboundOut(body)).assumeIsolated().whenComplete { result in
            switch result {
            case .success: self.sendRest(of: file, left: left - bytes.count, reply, context)
            case .failure: file.close()
            }
        }
    }

    // MARK: Events

    private func listen(_ reply: Reply, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(reply.head(.ok, "text/event-stream", bytes: nil))), promise: nil)
        guard reply.request.method == .GET else { return finish(reply, context) }
        isListening = true
        site.live.add(context.channel)
        write(Array("retry: 500\n\n".utf8), context)
        tell(context)
        let loop = context.loopBound
        heartbeat = context.eventLoop.scheduleRepeatedTask(initialDelay: Self.pulse, delay: Self.pulse) {
            [handler = NIOLoopBound(self, eventLoop: context.eventLoop)] _ in
            if loop.value.channel.isWritable { handler.value.write(Array(":\n\n".utf8), loop.value) }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is LiveReload.StateChanged { tell(context) } else { context.fireUserInboundEventTriggered(event) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        tell(context)
        context.fireChannelWritabilityChanged()
    }

    /// Sends the newest state, unless the listener has it. One that does not read gets no more to read until it does.
    private func tell(_ context: ChannelHandlerContext) {
        let state = site.live.state
        guard isListening, told != state, context.channel.isWritable else { return }
        told = state
        write(state.message, context)
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        let body = HTTPServerResponsePart.body(.byteBuffer(context.channel.allocator.buffer(bytes: bytes)))
        context.writeAndFlush(wrapOutboundOut(body), promise: nil)
    }
}

extension ServedSite.Refusal {
    var status: HTTPResponseStatus {
        switch self {
        case .method: .methodNotAllowed
        case .host: .forbidden
        case .noHost: .badRequest
        case .notFound: .notFound
        }
    }
}

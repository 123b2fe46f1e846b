import JSONText

/// What an open page compares itself with, to know whether it is old.
///
/// A state, and no list of events: a browser that slept, or lost its connection, needs the last one only.
package struct LiveState: Sendable, Equatable {
    /// Grows with each build that pages must be loaded again for. It begins at the time of the start, so that it also
    /// grows when the server is started again.
    package private(set) var page: Int
    /// Grows with each build that changed nothing but styles.
    package private(set) var style: Int
    /// What is wrong with the newest build, while the last good one is shown; as the terminal has it.
    package var fault: String?

    package init(start: Int) {
        page = start
        style = start
    }

    /// After a build that is served from now on.
    mutating func advance(onlyStyles: Bool) {
        if onlyStyles { style += 1 } else { page += 1 }
    }

    /// One message of the stream: `{"page": 3, "style": 1, "fault": null}` as its data.
    var message: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("page", page)
            json.member("style", style)
            json.member("fault", fault)
        }
        return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}

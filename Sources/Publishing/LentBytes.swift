extension [UInt8] {
    /// Its bytes where they lie, for as long as `use` runs: a page is written from the buffer that it was rendered to.
    package func lent<Result>(_ use: (UnsafeRawBufferPointer) throws(PublishingError) -> Result) throws(PublishingError) -> Result {
        try withUnsafeBufferPointer { bytes throws(PublishingError) in try use(UnsafeRawBufferPointer(bytes)) }
    }
}

import Glibc

/// The pixels of one picture, in large pages where the system has them: to hand out thousands of small ones
/// takes it longer than to draw the picture.
final class PixelMemory {
    let bytes: UnsafeMutablePointer<UInt8>
    private static let page = 2 << 20

    init(_ count: Int, width: Int, height: Int) throws(PaintError) {
        var memory: UnsafeMutableRawPointer?
        // A whole number of large pages, so that none of them is shared with anything else.
        let size = (count + Self.page - 1) / Self.page * Self.page
        guard posix_memalign(&memory, Self.page, size) == 0, let memory else {
            throw .pictureSize(width: width, height: height)
        }
        madvise(memory, size, Int32(MADV_HUGEPAGE))
        bytes = memory.bindMemory(to: UInt8.self, capacity: count)
    }

    deinit { free(bytes) }
}

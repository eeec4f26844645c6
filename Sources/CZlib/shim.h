#include <zlib.h>

// inflateInit2 is a macro, which Swift does not see. Raw deflate, as archives hold it.
static inline int kendang_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

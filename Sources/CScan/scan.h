#pragma once
/* Where the fields and records of delimited text end, 64 bytes at a time: with AVX-512 or AVX2 where the
   processor has them, in plain words of eight bytes elsewhere. All functions may read up to 64 bytes behind
   the end that they are given; what those hold is of no consequence. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

/* 64 bytes as bits, the first byte lowest. */
typedef struct {
  uint64_t stops;  /* delimiters and line ends */
  uint64_t lines;  /* line ends */
  uint64_t quotes; /* double quotes */
  uint64_t zeros;  /* NUL bytes */
} cscan_bits;

/* What a stretch of text holds. */
typedef struct {
  size_t record_end; /* behind the last line end that ends a record; where the stretch begins if none does */
  size_t lines;      /* line ends before that */
  int has_quotes;
  int has_zeros;
} cscan_stretch;

/* What `cscan_stops` found. */
typedef struct {
  size_t count; /* stops written */
  size_t lines; /* line ends among them */
} cscan_found;

/* ---- 64 bytes to bits, three ways ---- */

static inline uint64_t cscan_plain_equal(const uint8_t *at, uint8_t byte) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7FULL, pattern = 0x0101010101010101ULL * byte;
  uint64_t bits = 0;
  for (int word = 0; word < 8; word++) {
    uint64_t eight;
    memcpy(&eight, at + 8 * word, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    eight ^= pattern;
    /* The high bit of each byte that was equal; none is carried into the next. */
    uint64_t equal = ~(((eight & low) + low) | eight | low);
    bits |= ((equal >> 7) * 0x0102040810204080ULL >> 56) << (8 * word);
  }
  return bits;
}

static inline cscan_bits cscan_plain_bits(const uint8_t *at, uint8_t delimiter) {
  cscan_bits bits;
  bits.lines = cscan_plain_equal(at, '\n');
  bits.stops = cscan_plain_equal(at, delimiter) | bits.lines;
  bits.quotes = cscan_plain_equal(at, '"');
  bits.zeros = cscan_plain_equal(at, 0);
  return bits;
}

/* Every bit is the sum, without carry, of the quotes up to it: set from an opening quote to its closing. */
static inline uint64_t cscan_plain_within(uint64_t quotes) {
  for (int shift = 1; shift < 64; shift *= 2) quotes ^= quotes << shift;
  return quotes;
}

/* Writes the places of the bits set; up to eight more entries are spoiled. */
static inline size_t cscan_plain_write(uint64_t bits, uint32_t place, uint32_t *out) {
  size_t count = (size_t)__builtin_popcountll(bits);
  for (size_t at = 0; at < count; at += 8)
    for (int step = 0; step < 8; step++) {
      out[at + step] = place + (bits ? (uint32_t)__builtin_ctzll(bits) : 0);
      bits &= bits - 1;
    }
  return count;
}

#if defined(__x86_64__)
#define CSCAN_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))
#define CSCAN_AVX512                                                                                       \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))

CSCAN_AVX2 static inline uint64_t cscan_avx2_equal(__m256i low, __m256i high, uint8_t byte) {
  __m256i all = _mm256_set1_epi8((char)byte);
  return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all)) |
         (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)) << 32;
}

CSCAN_AVX2 static inline cscan_bits cscan_avx2_bits(const uint8_t *at, uint8_t delimiter) {
  __m256i low = _mm256_loadu_si256((const __m256i *)at), high = _mm256_loadu_si256((const __m256i *)(at + 32));
  cscan_bits bits;
  bits.lines = cscan_avx2_equal(low, high, '\n');
  bits.stops = cscan_avx2_equal(low, high, delimiter) | bits.lines;
  bits.quotes = cscan_avx2_equal(low, high, '"');
  bits.zeros = cscan_avx2_equal(low, high, 0);
  return bits;
}

CSCAN_AVX2 static inline uint64_t cscan_avx2_within(uint64_t quotes) {
  __m128i sum = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)quotes), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(sum);
}

CSCAN_AVX2 static inline size_t cscan_avx2_write(uint64_t bits, uint32_t place, uint32_t *out) {
  size_t count = (size_t)_mm_popcnt_u64(bits);
  for (size_t at = 0; at < count; at += 8)
    for (int step = 0; step < 8; step++) {
      out[at + step] = place + (uint32_t)_tzcnt_u64(bits);
      bits = _blsr_u64(bits);
    }
  return count;
}

CSCAN_AVX512 static inline cscan_bits cscan_avx512_bits(const uint8_t *at, uint8_t delimiter) {
  __m512i all = _mm512_loadu_si512(at);
  cscan_bits bits;
  bits.lines = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n'));
  bits.stops = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)delimiter)) | bits.lines;
  bits.quotes = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'));
  bits.zeros = _mm512_testn_epi8_mask(all, all);
  return bits;
}

CSCAN_AVX512 static inline uint64_t cscan_avx512_within(uint64_t quotes) {
  __m128i sum = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)quotes), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(sum);
}

/* The numbers 0 to 63 whose bits are set, packed, then widened sixteen at a time. */
CSCAN_AVX512 static inline size_t cscan_avx512_write(uint64_t bits, uint32_t place, uint32_t *out) {
  static const uint8_t numbers[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  size_t count = (size_t)_mm_popcnt_u64(bits);
  __m512i packed = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
  __m512i base = _mm512_set1_epi32((int)place);
  _mm512_storeu_si512(out, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(packed))));
  if (count > 16) {
    _mm512_storeu_si512(
        out + 16, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 1))));
    _mm512_storeu_si512(
        out + 32, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 2))));
    _mm512_storeu_si512(
        out + 48, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 3))));
  }
  return count;
}
#endif

/* ---- the loops, made once for each way ---- */

#define CSCAN_LOOPS(way, attribute)                                                                         \
  attribute static inline cscan_stretch cscan_##way##_survey(                                               \
      const uint8_t *base, size_t start, size_t end, uint8_t delimiter) {                                   \
    cscan_stretch all = {start, 0, 0, 0};                                                                   \
    uint64_t quotes = 0, zeros = 0;                                                                         \
    for (size_t at = start; at < end; at += 64) {                                                           \
      cscan_bits bits = cscan_##way##_bits(base + at, delimiter);                                           \
      uint64_t mask = end - at >= 64 ? ~0ULL : (1ULL << (end - at)) - 1;                                    \
      uint64_t lines = bits.lines & mask;                                                                   \
      quotes |= bits.quotes & mask;                                                                         \
      zeros |= bits.zeros & mask;                                                                           \
      all.lines += (size_t)__builtin_popcountll(lines);                                                     \
      if (lines) all.record_end = at + 64 - (size_t)__builtin_clzll(lines);                                 \
    }                                                                                                       \
    all.has_quotes = quotes != 0;                                                                           \
    all.has_zeros = zeros != 0;                                                                             \
    return all;                                                                                             \
  }                                                                                                         \
  attribute static inline cscan_found cscan_##way##_stops(                                                  \
      const uint8_t *base, size_t start, size_t end, uint8_t delimiter, int has_quotes, uint32_t *out,      \
      size_t capacity) {                                                                                    \
    cscan_found found = {0, 0};                                                                             \
    uint64_t carried = 0;                                                                                   \
    for (size_t at = start; at < end && found.count < capacity; at += 64) {                                 \
      cscan_bits bits = cscan_##way##_bits(base + at, delimiter);                                           \
      uint64_t mask = end - at >= 64 ? ~0ULL : (1ULL << (end - at)) - 1;                                    \
      if (has_quotes) {                                                                                     \
        uint64_t within = cscan_##way##_within(bits.quotes) ^ carried;                                      \
        carried = (uint64_t)((int64_t)within >> 63);                                                        \
        mask &= ~within;                                                                                    \
      }                                                                                                     \
      found.lines += (size_t)__builtin_popcountll(bits.lines & mask);                                       \
      found.count += cscan_##way##_write(bits.stops & mask, (uint32_t)at, out + found.count);               \
    }                                                                                                       \
    return found;                                                                                           \
  }

CSCAN_LOOPS(plain, )
#if defined(__x86_64__)
CSCAN_LOOPS(avx2, CSCAN_AVX2)
CSCAN_LOOPS(avx512, CSCAN_AVX512)
#endif

/* The best way that this processor knows: 0 plain, 1 AVX2, 2 AVX-512. */
static inline int cscan_best_way(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vbmi") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("bmi2"))
    return 2;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("bmi") &&
      __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("popcnt"))
    return 1;
#endif
  return 0;
}

/* The last quote, delimiter and line end rule where a text has quotes: a quote opens a field only where one
   begins, two within one stand for one, and line ends between belong to the field. */
static inline size_t cscan_quoted_end(const uint8_t *base, size_t start, size_t end, uint8_t delimiter) {
  size_t last = start, outside = start, at = start;
  while (1) {
    /* Outside: up to the quote that opens a field. */
    const uint8_t *quote = (const uint8_t *)memchr(base + at, '"', end - at);
    size_t open = quote ? (size_t)(quote - base) : end;
    if (quote && open != start && base[open - 1] != delimiter && base[open - 1] != '\n') {
      at = open + 1;
      continue;
    }
    for (size_t line = open; line > outside; line--)
      if (base[line - 1] == '\n') {
        last = line;
        break;
      }
    if (!quote) return last;
    /* Within: up to the quote that closes it. */
    at = open + 1;
    while (1) {
      quote = (const uint8_t *)memchr(base + at, '"', end - at);
      if (!quote) return last;
      at = (size_t)(quote - base) + 1;
      if (at >= end || base[at] != '"') break;
      at++;
    }
    outside = at;
  }
}

/* How far whole records reach from `start`, where one begins, to `end`, and what stands there. */
static inline cscan_stretch cscan_survey(
    int way, const uint8_t *base, size_t start, size_t end, uint8_t delimiter) {
  cscan_stretch all;
#if defined(__x86_64__)
  if (way == 2) all = cscan_avx512_survey(base, start, end, delimiter);
  else if (way == 1) all = cscan_avx2_survey(base, start, end, delimiter);
  else
#endif
    all = cscan_plain_survey(base, start, end, delimiter);
  if (all.has_quotes) {
    all.record_end = cscan_quoted_end(base, start, end, delimiter);
    for (size_t at = all.record_end; at < end; at++) all.lines -= base[at] == '\n';
  }
  return all;
}

/* The places of delimiters and line ends from `start`, where a record begins; with quotes, of those outside
   pairs of them. Stops once `capacity` is reached: `out` has room for 64 more. */
static inline cscan_found cscan_stops(
    int way, const uint8_t *base, size_t start, size_t end, uint8_t delimiter, int has_quotes, uint32_t *out,
    size_t capacity) {
#if defined(__x86_64__)
  if (way == 2) return has_quotes ? cscan_avx512_stops(base, start, end, delimiter, 1, out, capacity)
                                  : cscan_avx512_stops(base, start, end, delimiter, 0, out, capacity);
  if (way == 1) return has_quotes ? cscan_avx2_stops(base, start, end, delimiter, 1, out, capacity)
                                  : cscan_avx2_stops(base, start, end, delimiter, 0, out, capacity);
#endif
  return has_quotes ? cscan_plain_stops(base, start, end, delimiter, 1, out, capacity)
                    : cscan_plain_stops(base, start, end, delimiter, 0, out, capacity);
}

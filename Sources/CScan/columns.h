#pragma once
/* Runs of records that have one field for each column, and the words of one column. */
#include "scan.h"

/* How many of the next records, `limit` at most, have exactly `width` fields of which one is not empty.
   `stops[-1]` is the byte before the first record. `isEven`: every width-th stop is a line end and no other
   is, so that they need not be looked at. */
static inline size_t cscan_rows(
    const uint8_t *base, const uint32_t *stops, size_t count, size_t width, size_t limit, int is_even) {
  size_t rows = count / width < limit ? count / width : limit;
  for (size_t row = 0; row < rows; row++) {
    const uint32_t *field = stops + row * width;
    /* Nothing but delimiters, perhaps with a carriage return, is no record. */
    if (field[width - 1] - field[-1] - 1 <= width) return row;
    if (is_even) continue;
    if (base[field[width - 1]] != '\n') return row;
    for (size_t at = 0; at + 1 < width; at++)
      if (base[field[at]] == '\n') return row;
  }
  return rows;
}

/* Whether the first `lines` width-th stops are line ends, and all that are whole. */
static inline int cscan_is_even(
    const uint8_t *base, const uint32_t *stops, size_t count, size_t width, size_t lines) {
  if (count / width != lines) return 0;
  for (size_t line = 1; line <= lines; line++)
    if (base[stops[line * width - 1]] != '\n') return 0;
  return 1;
}

/* As `cscan_rows`, of text with quotes: writes where the fields begin and end, quotes and a carriage return
   left off. Ends before a record that has a doubled quote, a quote within a field or a line end in one. */
static inline size_t cscan_quoted_rows(
    const uint8_t *base, const uint32_t *stops, size_t count, size_t width, size_t limit, uint32_t *starts,
    uint32_t *ends) {
  size_t rows = count / width < limit ? count / width : limit;
  for (size_t row = 0; row < rows; row++) {
    const uint32_t *field = stops + row * width;
    uint32_t first = field[-1] + 1, last = field[width - 1];
    if (last - first <= width || base[last] != '\n') return row;
    uint32_t quotes = 0, lines = 0;
    for (uint32_t at = first; at < last; at++) {
      quotes += base[at] == '"';
      lines += base[at] == '\n';
    }
    if (lines) return row;
    uint32_t paired = 0;
    int is_filled = 0;
    for (size_t at = 0; at < width; at++) {
      uint32_t start = field[(ptrdiff_t)at - 1] + 1, end = field[at];
      if (at + 1 == width && end > start && base[end - 1] == '\r') end--;
      if (end - start >= 2 && base[start] == '"' && base[end - 1] == '"') {
        paired += 2;
        start++;
        end--;
      }
      is_filled |= end > start;
      starts[row * width + at] = start;
      ends[row * width + at] = end;
    }
    if (paired != quotes || !is_filled) return row;
  }
  return rows;
}

/* Asks for the cache line of something that will be changed. */
static inline void cscan_expect(const void *place) { __builtin_prefetch(place, 1, 3); }

/* A word of a column, spaces around it left off. */
typedef struct {
  uint64_t bytes[4]; /* its first 32 bytes, zeros behind them */
  uint64_t hash;     /* of all its bytes and its length */
  uint32_t start;
  uint32_t length;
} cscan_word;

static inline uint64_t cscan_mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* The hash of a word whose first 32 bytes are known. */
static inline uint64_t cscan_hash(const uint64_t *bytes, const uint8_t *text, uint32_t length) {
  uint64_t hash = cscan_mix(bytes[0] ^ 0xA0761D6478BD642FULL, bytes[1] ^ 0xE7037ED1A0B428DBULL ^ length) ^
                  cscan_mix(bytes[2] ^ 0x8EBC6AF09C88C6E3ULL, bytes[3] ^ 0x589965CC75374CC3ULL);
  for (uint32_t at = 32; at < length; at += 8) {
    uint64_t more = 0;
    memcpy(&more, text + at, length - at < 8 ? length - at : 8);
    hash = cscan_mix(hash ^ more, 0xA0761D6478BD642FULL);
  }
  return hash;
}

/* A word by itself; nothing behind it is read. */
static inline cscan_word cscan_word_of(const uint8_t *text, uint32_t length) {
  cscan_word word = {{0, 0, 0, 0}, 0, 0, length};
  if (length) memcpy(word.bytes, text, length < 32 ? length : 32);
  word.hash = cscan_hash(word.bytes, text, length);
  return word;
}

static inline int cscan_is_space(uint8_t byte) { return byte == ' ' || byte == '\t'; }

static inline void cscan_plain_load(const uint8_t *text, uint32_t length, uint64_t *bytes) {
  for (uint32_t word = 0; word < 4; word++) {
    uint32_t left = length > 8 * word ? length - 8 * word : 0;
    bytes[word] = 0;
    if (left >= 8) memcpy(bytes + word, text + 8 * word, 8);
    else for (uint32_t at = 0; at < left; at++) ((uint8_t *)(bytes + word))[at] = text[8 * word + at];
  }
}

#if defined(__x86_64__)
CSCAN_AVX2 static inline void cscan_avx2_load(const uint8_t *text, uint32_t length, uint64_t *bytes) {
  static const uint64_t window[8] = {~0ULL, ~0ULL, ~0ULL, ~0ULL, 0, 0, 0, 0};
  const uint8_t *mask = (const uint8_t *)window + 32 - (length < 32 ? length : 32);
  _mm256_storeu_si256(
      (__m256i *)bytes, _mm256_and_si256(
                            _mm256_loadu_si256((const __m256i *)text),
                            _mm256_loadu_si256((const __m256i *)mask)));
}

CSCAN_AVX512 static inline void cscan_avx512_load(const uint8_t *text, uint32_t length, uint64_t *bytes) {
  __mmask32 mask = _bzhi_u32(0xFFFFFFFFU, length < 32 ? length : 32);
  _mm256_storeu_si256((__m256i *)bytes, _mm256_maskz_loadu_epi8(mask, text));
}
#endif

#define CSCAN_WORDS(way, attribute)                                                                         \
  attribute static inline void cscan_##way##_words(                                                         \
      const uint8_t *base, const uint32_t *starts, uint32_t shift, const uint32_t *ends, size_t stride,     \
      size_t rows, int cuts_return, cscan_word *words) {                                                    \
    for (size_t row = 0; row < rows; row++) {                                                               \
      uint32_t start = starts[row * stride] + shift, end = ends[row * stride];                              \
      if (cuts_return && end > start && base[end - 1] == '\r') end--;                                       \
      while (start < end && cscan_is_space(base[start])) start++;                                           \
      while (end > start && cscan_is_space(base[end - 1])) end--;                                           \
      cscan_word *word = words + row;                                                                       \
      word->start = start;                                                                                  \
      word->length = end - start;                                                                           \
      cscan_##way##_load(base + start, end - start, word->bytes);                                           \
      word->hash = cscan_hash(word->bytes, base + start, end - start);                                      \
    }                                                                                                       \
  }

CSCAN_WORDS(plain, )
#if defined(__x86_64__)
CSCAN_WORDS(avx2, CSCAN_AVX2)
CSCAN_WORDS(avx512, CSCAN_AVX512)
#endif

/* The words of one column: row r's begins at `starts[r * stride] + shift` and ends before
   `ends[r * stride]`; with `cuts_return` a carriage return at its end is left off. */
static inline void cscan_words(
    int way, const uint8_t *base, const uint32_t *starts, uint32_t shift, const uint32_t *ends, size_t stride,
    size_t rows, int cuts_return, cscan_word *words) {
#if defined(__x86_64__)
  if (way == 2) return cscan_avx512_words(base, starts, shift, ends, stride, rows, cuts_return, words);
  if (way == 1) return cscan_avx2_words(base, starts, shift, ends, stride, rows, cuts_return, words);
#endif
  cscan_plain_words(base, starts, shift, ends, stride, rows, cuts_return, words);
}

#pragma once
/* What Kendang asks of libcurl. Nothing is linked: the library is looked up when the first request is made,
   and its functions, two of which take any number of arguments, are called through the pointers found then.
   Numbers and structures are those of curl/curl.h, which its makers never change. */
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

enum {
  CCURL_GLOBAL_DEFAULT = 3,
  CCURL_OK = 0,
  CCURL_WRITE_ERROR = 23,
  CCURL_TIMEDOUT = 28,
  CCURL_SOCKET_BAD = -1,
  CCURL_HTTP_1_1 = 2,
  /* what is known of an answer */
  CCURL_RESPONSE_CODE = 0x200000 + 2,
  /* protocols */
  CCURL_HTTP = 1,
  CCURL_HTTPS = 2,
};

/* Settings; their thousands say what they take. */
enum {
  CCURL_LOW_SPEED_LIMIT = 19,
  CCURL_LOW_SPEED_TIME = 20,
  CCURL_NOBODY = 44,
  CCURL_UPLOAD = 46,
  CCURL_POST = 47,
  CCURL_FOLLOWLOCATION = 52,
  CCURL_SSL_VERIFYPEER = 64,
  CCURL_FRESH_CONNECT = 74,
  CCURL_FORBID_REUSE = 75,
  CCURL_SSL_VERIFYHOST = 81,
  CCURL_HTTP_VERSION = 84,
  CCURL_NOSIGNAL = 99,
  CCURL_TIMEOUT_MS = 155,
  CCURL_CONNECTTIMEOUT_MS = 156,
  CCURL_PROTOCOLS = 181,
  CCURL_PATH_AS_IS = 234,
  CCURL_WRITEDATA = 10001,
  CCURL_URL = 10002,
  CCURL_PROXY = 10004,
  CCURL_READDATA = 10009,
  CCURL_ERRORBUFFER = 10010,
  CCURL_USERAGENT = 10018,
  CCURL_HTTPHEADER = 10023,
  CCURL_HEADERDATA = 10029,
  CCURL_CUSTOMREQUEST = 10036,
  CCURL_CAINFO = 10065,
  CCURL_OPENSOCKETDATA = 10164,
  CCURL_SEEKDATA = 10168,
  CCURL_WRITEFUNCTION = 20011,
  CCURL_READFUNCTION = 20012,
  CCURL_HEADERFUNCTION = 20079,
  CCURL_OPENSOCKETFUNCTION = 20163,
  CCURL_SEEKFUNCTION = 20167,
  CCURL_INFILESIZE_LARGE = 30115,
};

/* Where a socket is about to be opened to. */
typedef struct {
  int family;
  int socktype;
  int protocol;
  unsigned int addrlen;
  struct sockaddr addr;
} ccurl_address;

typedef size_t (*ccurl_bytes)(char *bytes, size_t size, size_t count, void *data);
typedef int (*ccurl_seek)(void *data, int64_t offset, int origin);
typedef int (*ccurl_open)(void *data, int purpose, ccurl_address *address);
typedef int (*ccurl_setopt)(void *handle, int option, ...);
typedef int (*ccurl_getinfo)(void *handle, int info, ...);

static inline int ccurl_set_number(void *setopt, void *handle, int option, long value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_set_size(void *setopt, void *handle, int option, int64_t value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_set_pointer(void *setopt, void *handle, int option, const void *value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_set_bytes(void *setopt, void *handle, int option, ccurl_bytes value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_set_seek(void *setopt, void *handle, int option, ccurl_seek value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_set_open(void *setopt, void *handle, int option, ccurl_open value) {
  return ((ccurl_setopt)setopt)(handle, option, value);
}
static inline int ccurl_get_number(void *getinfo, void *handle, int info, long *value) {
  return ((ccurl_getinfo)getinfo)(handle, info, value);
}

#pragma once
/* What a process gives up for good before it opens a stranger's files. The kernel's Landlock has no
   function in libc yet, and prctl is variadic, which Swift cannot call. Numbers and structures are those
   of linux/landlock.h; they are written out, since Debian 12's headers are older than its users' kernels. */
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* O_PATH, which libc shows to no module of C. */
#define SANDBOX_PATH 010000000

struct sandbox_rules { uint64_t files, network, scopes; };
struct sandbox_path { uint64_t allowed; int32_t folder; } __attribute__((packed));

/* The version of Landlock that the kernel has; 0: none. */
static inline int sandbox_version(void) {
    long version = syscall(444, (void *)0, 0, 1);
    return version < 0 ? 0 : (int)version;
}

/* A set of rules in which nothing is allowed yet; -1 with errno. */
static inline int sandbox_begin(void) {
    int version = sandbox_version();
    if (version < 1) { errno = ENOSYS; return -1; }
    struct sandbox_rules rules = {(1u << 13) - 1, 0, 0};
    if (version >= 2) rules.files |= 1u << 13;
    if (version >= 3) rules.files |= 1u << 14;
    if (version >= 5) rules.files |= 1u << 15;
    if (version >= 4) rules.network = 3;
    if (version >= 6) rules.scopes = 3;
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    return (int)syscall(444, &rules, size, 0);
}

/* Allows a file, or a folder and all below it: to be read (and, of libraries, run), or also written.
   0; -1 with errno. */
static inline int sandbox_allow(int set, const char *path, int writes) {
    int version = sandbox_version();
    int folder = open(path, SANDBOX_PATH | O_CLOEXEC);
    if (folder < 0) return -1;
    uint64_t read = 1u << 0 | 1u << 2 | 1u << 3;
    uint64_t all = (1u << 13) - 1;
    if (version >= 2) all |= 1u << 13;
    if (version >= 3) all |= 1u << 14;
    /* Neither devices, sockets nor pipes are made. */
    all &= ~(uint64_t)(1u << 0 | 1u << 6 | 1u << 9 | 1u << 10 | 1u << 11 | 1u << 12);
    struct sandbox_path rule = {writes ? all : read, folder};
    long result = syscall(445, set, 1, &rule, 0);
    if (result < 0 && errno == EINVAL) {
        /* A plain file takes no rights of folders. */
        rule.allowed &= 1u << 0 | 1u << 1 | 1u << 2 | (version >= 3 ? 1u << 14 : 0);
        result = syscall(445, set, 1, &rule, 0);
    }
    close(folder);
    return result < 0 ? -1 : 0;
}

/* From now on this process and what it starts may do no more than the set allows. 0; -1 with errno. */
static inline int sandbox_enter(int set) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return syscall(446, set, 0) < 0 ? -1 : 0;
}

/* From now on this process and what it starts open no socket of any kind: Landlock knows TCP alone, and that
   only since its fourth version. What asks for one is told that it may not. 0; -1 with errno. */
static inline int sandbox_deny_network(void) {
#if defined(__x86_64__)
    const uint32_t own = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    const uint32_t own = AUDIT_ARCH_AARCH64;
#else
    errno = ENOSYS;
    return -1;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
    const uint32_t io_uring_setup = 425, other_numbers = 0x40000000;
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own, 0, 5),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, other_numbers, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, io_uring_setup, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
    };
    struct sock_fprog program = {sizeof steps / sizeof steps[0], steps};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#endif
}

/* This process ends when its parent does. */
static inline int sandbox_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

/* No more address space than so many bytes, and no core file. */
static inline int sandbox_limit_memory(uint64_t bytes) {
    struct rlimit none = {0, 0}, most = {bytes, bytes};
    setrlimit(RLIMIT_CORE, &none);
    return setrlimit(RLIMIT_AS, &most);
}

/* Two ends of a pipe that no other process inherits: pipe2, which libc shows to no module of C. */
static inline int sandbox_pipe(int32_t ends[2]) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

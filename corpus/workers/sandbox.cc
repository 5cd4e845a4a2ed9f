#include "corpus/workers/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <memory>

#include "corpus/system/descriptor.h"

#if defined(__SANITIZE_ADDRESS__)
#define OUTTURN_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OUTTURN_ADDRESS_SANITIZER 1
#endif
#endif

namespace outturn::corpus {
namespace {

#ifdef OUTTURN_ADDRESS_SANITIZER
constexpr bool kShadowMemory = true;  // terabytes of address space that are never touched
#else
constexpr bool kShadowMemory = false;
#endif

int landlock_abi() {
  const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi > 0 ? static_cast<int>(abi) : 0;
}

// Everything of Landlock's first version is forbidden, then reading allowed below a few folders. Later versions
// add kinds of writing and network that seccomp and RLIMIT_FSIZE deny already.
void restrict_files() {
  if (landlock_abi() == 0) return;
  constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  landlock_ruleset_attr rules{};
  rules.handled_access_fs = kRead | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                            LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                            LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                            LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                            LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
  const Descriptor ruleset(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0)));
  if (!ruleset.valid()) return;
  for (const char* folder :
       {"/usr", "/etc", "/lib", "/lib64", "/var/cache/fontconfig", "/var/lib/fonts", "/proc/self"}) {
    const Descriptor parent(::open(folder, O_PATH | O_CLOEXEC));
    if (!parent.valid()) continue;
    landlock_path_beneath_attr below{};
    below.allowed_access = kRead;
    below.parent_fd = parent.get();
    ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &below, 0);
  }
  ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0);
}

// What computing, memory, reading, and writing into open descriptors need. Everything else gives EPERM rather than
// a kill: libraries ask for things that they can do without.
constexpr std::array kAllowed = {SCMP_SYS(read),
                                 SCMP_SYS(readv),
                                 SCMP_SYS(pread64),
                                 SCMP_SYS(write),
                                 SCMP_SYS(writev),
                                 SCMP_SYS(recvmsg),
                                 SCMP_SYS(recvfrom),
                                 SCMP_SYS(sendmsg),
                                 SCMP_SYS(sendto),
                                 SCMP_SYS(close),
                                 SCMP_SYS(lseek),
                                 SCMP_SYS(fstat),
                                 SCMP_SYS(stat),
                                 SCMP_SYS(lstat),
                                 SCMP_SYS(newfstatat),
                                 SCMP_SYS(statx),
                                 SCMP_SYS(statfs),
                                 SCMP_SYS(fstatfs),
                                 SCMP_SYS(access),
                                 SCMP_SYS(faccessat),
                                 SCMP_SYS(faccessat2),
                                 SCMP_SYS(readlink),
                                 SCMP_SYS(readlinkat),
                                 SCMP_SYS(getdents64),
                                 SCMP_SYS(getcwd),
                                 SCMP_SYS(fcntl),
                                 SCMP_SYS(fadvise64),
                                 SCMP_SYS(mmap),
                                 SCMP_SYS(munmap),
                                 SCMP_SYS(mremap),
                                 SCMP_SYS(mprotect),
                                 SCMP_SYS(madvise),
                                 SCMP_SYS(brk),
                                 SCMP_SYS(futex),
                                 SCMP_SYS(rt_sigaction),
                                 SCMP_SYS(rt_sigprocmask),
                                 SCMP_SYS(rt_sigreturn),
                                 SCMP_SYS(sigaltstack),
                                 SCMP_SYS(exit),
                                 SCMP_SYS(exit_group),
                                 SCMP_SYS(getpid),
                                 SCMP_SYS(gettid),
                                 SCMP_SYS(tgkill),
                                 SCMP_SYS(clock_gettime),
                                 SCMP_SYS(clock_getres),
                                 SCMP_SYS(gettimeofday),
                                 SCMP_SYS(clock_nanosleep),
                                 SCMP_SYS(nanosleep),
                                 SCMP_SYS(sched_yield),
                                 SCMP_SYS(getrandom),
                                 SCMP_SYS(getrusage),
                                 SCMP_SYS(getuid),
                                 SCMP_SYS(geteuid),
                                 SCMP_SYS(getgid),
                                 SCMP_SYS(getegid),
                                 SCMP_SYS(uname),
                                 SCMP_SYS(sysinfo),
                                 SCMP_SYS(poll),
                                 SCMP_SYS(ppoll),
                                 SCMP_SYS(restart_syscall),
                                 SCMP_SYS(getrlimit),
                                 SCMP_SYS(rseq),
                                 SCMP_SYS(set_robust_list),
                                 SCMP_SYS(sched_getaffinity)};

void restrict_calls() {
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (filter == nullptr) return;
  for (const int call : kAllowed) {
    if (call >= 0) seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);  // negative: not on this machine
  }
  if (kShadowMemory) {  // the undefined-behaviour sanitizer probes memory through a pipe
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(pipe), 0);
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(pipe2), 0);
  }
  // Opening for reading only; a process's own limits only.
  constexpr scmp_datum_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, 0));
  seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, 0));
  seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_EQ, 0, 0));
  seccomp_load(filter.get());
}

void limit(__rlimit_resource_t resource, rlim_t soft, rlim_t hard) {
  rlimit current{};
  if (::getrlimit(resource, &current) != 0) return;
  const rlimit wanted{std::min(soft, current.rlim_max), std::min(hard, current.rlim_max)};
  ::setrlimit(resource, &wanted);
}

}  // namespace

SandboxSupport sandbox_support() {
  SandboxSupport support;
  support.seccomp = ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
  support.landlock_abi = landlock_abi();
  return support;
}

std::string describe(const SandboxSupport& support) {
  std::string text;
  if (support.seccomp) text += "seccomp, ";
  if (support.landlock_abi > 0) text += "landlock (ABI " + std::to_string(support.landlock_abi) + "), ";
  return text + (kShadowMemory ? "resource limits (but memory)" : "resource limits");
}

void enter_sandbox(const WorkerLimits& limits) {
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_FSIZE, 0, 0);
  if (limits.open_files > 0) {
    const auto files = static_cast<rlim_t>(limits.open_files);
    limit(RLIMIT_NOFILE, files, files);
  }
  if (limits.memory_bytes > 0 && !kShadowMemory) {
    const auto bytes = static_cast<rlim_t>(limits.memory_bytes);
    limit(RLIMIT_AS, bytes, bytes);
  }
  restrict_files();
  restrict_calls();
}

void renew_cpu_limit(const WorkerLimits& limits) {
  if (limits.cpu_seconds <= 0) return;
  rusage used{};
  if (::getrusage(RUSAGE_SELF, &used) != 0) return;
  const auto so_far = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  constexpr double kMost = 1e18;  // seconds, which a limit can say and no process uses up
  const double seconds = std::min(so_far + 1 + limits.cpu_seconds, kMost);
  limit(RLIMIT_CPU, static_cast<rlim_t>(std::ceil(seconds)), RLIM_INFINITY);
}

}  // namespace outturn::corpus

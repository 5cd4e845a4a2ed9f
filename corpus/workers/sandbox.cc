#include "corpus/workers/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <vector>

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
// add kinds of writing and network that seccomp and RLIMIT_FSIZE deny already. False where the kernel does not do it.
bool restrict_files() {
  if (landlock_abi() == 0) return false;
  constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  landlock_ruleset_attr rules{};
  rules.handled_access_fs = kRead | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                            LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                            LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                            LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                            LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
  const Descriptor ruleset(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0)));
  if (!ruleset.valid()) return false;
  bool good = true;
  for (const char* folder :
       {"/usr", "/etc", "/lib", "/lib64", "/var/cache/fontconfig", "/var/lib/fonts", "/proc/self"}) {
    const Descriptor parent(::open(folder, O_PATH | O_CLOEXEC));
    if (!parent.valid()) continue;
    landlock_path_beneath_attr below{};
    below.allowed_access = kRead;
    below.parent_fd = parent.get();
    good = ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &below, 0) == 0 && good;
  }
  return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0 && good;
}

// What computing, memory, reading, and writing into open descriptors need.
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

// What a taken-over worker would like most: it gets EPERM, which is what a program without rights expects.
constexpr std::array kDenied = {SCMP_SYS(socket),
                                SCMP_SYS(socketpair),
                                SCMP_SYS(connect),
                                SCMP_SYS(bind),
                                SCMP_SYS(listen),
                                SCMP_SYS(accept),
                                SCMP_SYS(accept4),
                                SCMP_SYS(fork),
                                SCMP_SYS(vfork),
                                SCMP_SYS(clone),
                                SCMP_SYS(execve),
                                SCMP_SYS(execveat),
                                SCMP_SYS(kill),
                                SCMP_SYS(tkill),
                                SCMP_SYS(rt_sigqueueinfo),
                                SCMP_SYS(rt_tgsigqueueinfo),
                                SCMP_SYS(ptrace),
                                SCMP_SYS(process_vm_readv),
                                SCMP_SYS(process_vm_writev),
                                SCMP_SYS(pidfd_open),
                                SCMP_SYS(creat),
                                SCMP_SYS(truncate),
                                SCMP_SYS(ftruncate),
                                SCMP_SYS(unlink),
                                SCMP_SYS(unlinkat),
                                SCMP_SYS(rmdir),
                                SCMP_SYS(mkdir),
                                SCMP_SYS(mkdirat),
                                SCMP_SYS(rename),
                                SCMP_SYS(renameat),
                                SCMP_SYS(renameat2),
                                SCMP_SYS(link),
                                SCMP_SYS(linkat),
                                SCMP_SYS(symlink),
                                SCMP_SYS(symlinkat),
                                SCMP_SYS(mknod),
                                SCMP_SYS(mknodat),
                                SCMP_SYS(chmod),
                                SCMP_SYS(fchmod),
                                SCMP_SYS(fchmodat),
                                SCMP_SYS(chown),
                                SCMP_SYS(fchown),
                                SCMP_SYS(lchown),
                                SCMP_SYS(fchownat),
                                SCMP_SYS(chdir),
                                SCMP_SYS(fchdir),
                                SCMP_SYS(mount),
                                SCMP_SYS(prctl),
                                SCMP_SYS(ioctl),
                                SCMP_SYS(setrlimit),
                                SCMP_SYS(setpgid),
                                SCMP_SYS(setsid),
                                SCMP_SYS(pidfd_send_signal)};

class CallFilter {
 public:
  // What the filter does not name is what it does not know: as on a kernel without such a call, ENOSYS, so that a newer
  // libc takes the older call instead.
  CallFilter() : filter_(seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), &seccomp_release), good_(filter_ != nullptr) {}

  void allow(int call) { add(SCMP_ACT_ALLOW, call); }
  void deny(int call) { add(kDeny, call); }
  void allow(int call, scmp_arg_cmp where) { add(SCMP_ACT_ALLOW, call, where); }
  void deny(int call, scmp_arg_cmp where) { add(kDeny, call, where); }
  // Also where a rule is missing: there is no call that a missing one would allow.
  [[nodiscard]] bool load() { return filter_ != nullptr && seccomp_load(filter_.get()) == 0 && good_; }

 private:
  static constexpr std::uint32_t kDeny = SCMP_ACT_ERRNO(EPERM);

  template <typename... Where>
  void add(std::uint32_t action, int call, Where... where) {
    if (call < 0) return;  // not on this machine
    good_ =
        filter_ != nullptr && seccomp_rule_add(filter_.get(), action, call, sizeof...(where), where...) == 0 && good_;
  }

  std::unique_ptr<void, decltype(&seccomp_release)> filter_;
  bool good_;
};

// What system headers have as int.
std::vector<scmp_datum_t> data(std::initializer_list<int> constants) {
  return {constants.begin(), constants.end()};
}

// Opening for reading only.
void restrict_opening(CallFilter& filter) {
  constexpr scmp_datum_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  filter.allow(SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, 0));
  filter.allow(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, 0));
  for (const scmp_datum_t bit : data({O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND})) {
    filter.deny(SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, bit, bit));
    filter.deny(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, bit, bit));
  }
}

// Signals to itself (abort() sends one), its own limits, and of fcntl() what says and sets a descriptor's flags: others
// can send signals (F_SETOWN), lock files, or have memory sealed.
void restrict_processes(CallFilter& filter) {
  const auto own = static_cast<scmp_datum_t>(::getpid());
  filter.allow(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, own, 0));
  filter.deny(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_NE, own, 0));
  filter.allow(SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0, 0));
  filter.deny(SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_NE, 0, 0));
  for (const scmp_datum_t command : data({F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD, F_DUPFD_CLOEXEC})) {
    filter.allow(SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, command, 0));
  }
  for (const scmp_datum_t command : data({F_SETOWN, F_SETOWN_EX, F_SETSIG, F_GETOWN, F_SETLK, F_SETLKW, F_SETLEASE})) {
    filter.deny(SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, command, 0));
  }
}

bool restrict_calls() {
  CallFilter filter;
  for (const int call : kAllowed) filter.allow(call);
  for (const int call : kDenied) filter.deny(call);
  if (kShadowMemory) {  // the undefined-behaviour sanitizer probes memory through a pipe
    filter.allow(SCMP_SYS(pipe));
    filter.allow(SCMP_SYS(pipe2));
  }
  restrict_opening(filter);
  restrict_processes(filter);
  return filter.load();
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

bool SandboxSupport::complete() const {
  return seccomp && landlock_abi > 0;
}

SandboxSupport enter_sandbox(const WorkerLimits& limits) {
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);  // where that fails, so do the other two
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
  SandboxSupport entered;
  if (restrict_files()) entered.landlock_abi = landlock_abi();
  entered.seccomp = restrict_calls();
  return entered;
}

SandboxSupport try_sandbox(const WorkerLimits& limits) {
  SandboxSupport entered;
  const pid_t child = ::fork();
  if (child == 0) {
    const SandboxSupport own = enter_sandbox(limits);
    ::_exit((own.seccomp ? 1 : 0) + (own.landlock_abi > 0 ? 2 : 0));
  }
  int status = 0;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (child < 0 || !WIFEXITED(status)) return entered;
  entered.seccomp = (WEXITSTATUS(status) & 1) != 0;
  if ((WEXITSTATUS(status) & 2) != 0) entered.landlock_abi = landlock_abi();
  return entered;
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

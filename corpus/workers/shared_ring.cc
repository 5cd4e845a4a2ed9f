#include "corpus/workers/shared_ring.h"

#include <sys/mman.h>

#include <cstring>
#include <new>

namespace outturn::corpus {

static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "a lock would not be shared by processes");

SharedRing::SharedRing() {
  void* memory = ::mmap(nullptr, sizeof(Memory), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  memory_ = static_cast<Memory*>(memory);
  new (&memory_->released) std::atomic<std::uint64_t>(0);
}

SharedRing::~SharedRing() {
  if (memory_ != nullptr) ::munmap(memory_, sizeof(Memory));
}

void SharedRing::keep_from_others() {
  if (memory_ != nullptr) ::madvise(memory_, sizeof(Memory), MADV_DONTFORK);
}

std::optional<std::uint64_t> SharedRing::put(std::string_view bytes) {
  if (memory_ == nullptr || bytes.size() > kSize) return std::nullopt;
  std::uint64_t begin = end_;
  if (begin % kSize + bytes.size() > kSize) begin += kSize - begin % kSize;  // in one piece
  if (begin + bytes.size() - memory_->released.load(std::memory_order_acquire) > kSize) return std::nullopt;
  std::memcpy(memory_->bytes + begin % kSize, bytes.data(), bytes.size());
  end_ = begin + bytes.size();
  return begin;
}

std::optional<std::string_view> SharedRing::at(std::uint64_t position, std::uint64_t size) const {
  if (memory_ == nullptr || size > kSize || position % kSize + size > kSize) return std::nullopt;
  std::atomic_thread_fence(std::memory_order_acquire);
  return std::string_view(memory_->bytes + position % kSize, size);
}

void SharedRing::release(std::uint64_t end) {
  memory_->released.store(end, std::memory_order_release);
}

}  // namespace outturn::corpus

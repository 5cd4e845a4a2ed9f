#include "corpus/output/numbering.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/output_file.h"
#include "corpus/system/descriptor.h"
#include "export/schema/key_rewriter.h"

// A file's new name may be that of another file that is to be renamed as well. So first every file that has a number
// goes, without it, to a name of its own; then each takes the name and number that it is to have. Both steps write a
// new file and commit the row that names it before the old one is removed.
namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadAtOnce = std::size_t{1} << 16;
constexpr std::size_t kGroup = 256;  // documents to a commit

[[noreturn]] void fail_to_read(const fs::path& path) {
  throw Error(ErrorCode::internal, path.string(), std::string(std::strerror(errno)) + "; run again with --force");
}

class Numbering {
 public:
  Numbering(Store& store, const OutputFolder& folder, const std::function<bool()>& stop)
      : store_(store), folder_(folder), stop_(stop), buffer_(kReadAtOnce) {}

  bool run() {
    if (store_.find_misnumbered() == 0) return true;
    store_.each_misnumbered([&](const Store::Misnumbered& document) {
      if (document.twin == kUnnumbered) return;
      move(document, document.file, document.twin, unnumbered(document), kUnnumbered);
    });
    commit();
    store_.each_misnumbered([&](const Store::Misnumbered& document) {
      move(document, unnumbered(document), kUnnumbered, document_file_name(document.key, document.wanted),
           document.wanted);
    });
    commit();
    return !stopped_;
  }

 private:
  static std::string unnumbered(const Store::Misnumbered& document) {
    return unnumbered_file_name(document.key, document.id);
  }

  void move(const Store::Misnumbered& document, const std::string& from, std::int64_t twin, const std::string& to,
            std::int64_t wanted) {
    stopped_ = stopped_ || stop_();
    if (stopped_) return;
    const fs::path made = folder_.work() / (document.id + ".json");
    rewrite(folder_.documents() / from, made, exporting::KeyRewriter::tree(document.key, twin, wanted));
    const fs::path place = folder_.documents() / to;
    if (::rename(made.c_str(), place.c_str()) != 0) {
      throw Error(ErrorCode::cannot_write, place.string(), std::strerror(errno));
    }
    store_.renumber(document.id, wanted, to);
    if (wanted != kUnnumbered) left_.push_back(from);
    if (++moved_ % kGroup == 0) commit();
  }

  void rewrite(const fs::path& from, const fs::path& to, exporting::KeyRewriter rewriter) {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (!source.valid()) fail_to_read(from);
    OutputFile file(to, OutputFile::Sync::by_caller);
    const auto give = [&file](std::string_view bytes) { file.write(bytes); };
    for (;;) {
      const ssize_t size = ::read(source.get(), buffer_.data(), buffer_.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) fail_to_read(from);
      if (size == 0) break;
      rewriter.add({buffer_.data(), static_cast<std::size_t>(size)}, give);
    }
    rewriter.finish(give);
    file.commit();
  }

  // Files that a number was taken off may have been replaced already by those that got it: a sweep removes the others.
  void commit() {
    store_.commit();
    for (const std::string& name : left_) ::unlink((folder_.documents() / name).c_str());
    left_.clear();
  }

  Store& store_;
  const OutputFolder& folder_;
  const std::function<bool()>& stop_;
  std::vector<char> buffer_;
  std::vector<std::string> left_;  // files that no row names once they are committed
  std::size_t moved_ = 0;
  bool stopped_ = false;
};

}  // namespace

bool number_documents(Store& store, const OutputFolder& folder, const std::function<bool()>& stop) {
  return Numbering(store, folder, stop).run();
}

}  // namespace outturn::corpus

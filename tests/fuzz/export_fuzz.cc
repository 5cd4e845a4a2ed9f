// The fourth stage: reports that any stream may claim, to tables; and their keys with another number and back.
#include <cstdlib>
#include <sstream>
#include <string>

#include "core/error.h"
#include "core/interchange.h"
#include "export/export.h"
#include "export/schema/key_rewriter.h"
#include "fuzz/target.h"

namespace {

using namespace outturn;

std::string rewritten(exporting::KeyRewriter rewriter, std::string_view bytes) {
  constexpr std::size_t kPiece = 1000;
  std::string out;
  const exporting::KeyRewriter::Give give = [&](std::string_view some) { out += some; };
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), kPiece)))
    rewriter.add(bytes.substr(0, kPiece), give);
  rewriter.finish(give);
  return out;
}

void export_one(const Report& report) {
  const exporting::Options options;
  const std::string key = exporting::document_key(report);
  exporting::each_lines(report, options, [&](exporting::Table table, exporting::Format format, std::string_view lines) {
    const std::string numbered = rewritten({table, format, key, 0, 1}, lines);
    if (rewritten({table, format, key, 1, 0}, numbered) != lines) std::abort();
  });
  std::ostringstream tree;
  exporting::write_tree(report, tree, options);
  const std::string numbered = rewritten(exporting::KeyRewriter::tree(key, 0, 1), tree.view());
  if (rewritten(exporting::KeyRewriter::tree(key, 1, 0), numbered) != tree.view()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in{std::string(fuzz::as_text(data, size))};
  try {
    interchange::read_reports(
        in, "fuzz", [](Report&& report) { export_one(report); }, [](const interchange::Failure&) {});
  } catch (const Error&) {
    // A stream that is not ours is no finding.
  }
  return 0;
}

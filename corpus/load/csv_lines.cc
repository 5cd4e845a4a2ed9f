#include "corpus/load/csv_lines.h"

#include <optional>
#include <utility>

#include "core/error.h"
#include "export/fields/csv_cells.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 17;

}  // namespace

CsvLines::CsvLines(std::filesystem::path file, const std::string& header) : name_(file.string()), buffer_(kBuffer) {
  in_.rdbuf()->pubsetbuf(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  in_.open(file, std::ios::binary);
  if (!in_) throw Error(ErrorCode::cannot_open, name_, "cannot be read: no output folder of outturn run");
  std::string first;
  std::getline(in_, first);
  begin_ = static_cast<std::streamoff>(first.size()) + 1;
  if (first.starts_with(exporting::kByteOrderMark)) first.erase(0, exporting::kByteOrderMark.size());
  if (first + '\n' != header) {
    throw Error(ErrorCode::bad_interchange, name_, "has other columns than this version of outturn: run it again");
  }
  next();
}

void CsvLines::next() {
  there_ = static_cast<bool>(std::getline(in_, line_));
  ++number_;
  if (in_.bad()) throw Error(ErrorCode::cannot_open, name_, "cannot be read");
}

void CsvLines::rewind() {
  in_.clear();
  in_.seekg(begin_);
  number_ = 1;
  next();
}

std::string CsvLines::cell(std::size_t index) const {
  std::optional<std::string> cell = exporting::csv_cell(line_, index);
  if (cell) return *std::move(cell);
  throw Error(ErrorCode::bad_interchange, name_, "a row with too few columns", Place{0, number_, {}});
}

}  // namespace outturn::corpus

#include "corpus/load/csv_lines.h"

#include <utility>

#include "core/error.h"
#include "export/schema/tables.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 17;

// The cell that begins at `at`; `at` goes behind its comma, or to npos where it is the last.
std::string next_cell(std::string_view line, std::size_t& at) {
  std::string cell;
  if (at >= line.size() || line[at] != '"') {
    const std::size_t comma = line.find(',', at);
    cell = line.substr(at, comma == std::string_view::npos ? comma : comma - at);
    at = comma == std::string_view::npos ? comma : comma + 1;
    return cell;
  }
  for (++at;; ++at) {
    const std::size_t quote = line.find('"', at);
    cell += line.substr(at, quote == std::string_view::npos ? quote : quote - at);
    if (quote == std::string_view::npos) {
      at = quote;
      return cell;
    }
    at = quote + 1;
    if (at >= line.size() || line[at] != '"') break;
    cell += '"';
  }
  at = at < line.size() ? at + 1 : std::string_view::npos;
  return cell;
}

}  // namespace

std::vector<std::string> csv_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at != std::string_view::npos;) cells.push_back(next_cell(line, at));
  return cells;
}

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
  std::size_t at = 0;
  for (std::size_t i = 0; at != std::string_view::npos; ++i) {
    std::string cell = next_cell(line_, at);
    if (i == index) return cell;
  }
  throw Error(ErrorCode::bad_interchange, name_, "a row with too few columns", Place{0, number_, {}});
}

}  // namespace outturn::corpus

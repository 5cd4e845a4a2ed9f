// How a key is found without reading the lines as what they are:
//   JSON  `_key":"` and the key. Inside a string a quotation mark has a backslash in front, so these bytes stand
//   nowhere
//         but where a member whose name ends in _key begins its value; all such members are keys of the document.
//   CSV   at the beginning of a line, which is where keys stand; no cell holds a line break.
#include "export/schema/key_rewriter.h"

#include <algorithm>

#include "core/byte_buffer.h"
#include "core/json_writer.h"

namespace outturn::exporting {
namespace {

constexpr std::string_view kMember = "_key\":";

// The text as JsonWriter writes it, without the quotation mark behind it.
std::string json_open(const std::string& text) {
  ByteBuffer bytes;
  JsonWriter json(bytes);
  json.valid_string(text);
  std::string written(bytes.view());
  written.pop_back();
  return written;
}

std::string csv_open(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted;
}

// Where the next cell begins, from inside one.
std::size_t cell_end(std::string_view line, std::size_t at, bool quoted) {
  for (; quoted && at < line.size(); ++at) {
    if (line[at] != '"') continue;
    if (line.substr(at + 1).starts_with('"')) {
      ++at;
    } else {
      break;
    }
  }
  const std::size_t comma = line.find(',', at);
  return comma == std::string_view::npos ? line.size() : comma + 1;
}

std::size_t leading_keys(Table table) {
  const std::vector<std::string>& names = columns(table);
  const auto other = std::find_if(names.begin(), names.end(), [](const auto& name) { return !name.ends_with("_key"); });
  return static_cast<std::size_t>(other - names.begin());
}

}  // namespace

std::string key_suffix(std::int64_t number) {
  return number > 0 ? "~" + std::to_string(number + 1) : std::string();
}

KeyRewriter::KeyRewriter(Table table, Format format, std::string_view document_key, std::int64_t from, std::int64_t to)
    : format_(format), keys_(format == Format::csv ? leading_keys(table) : 0) {
  const std::string before = std::string(document_key) + key_suffix(from);
  const std::string after = std::string(document_key) + key_suffix(to);
  if (format == Format::csv) {
    plain_ = {before, after};
    quoted_ = {csv_open(before), csv_open(after)};
  } else {
    plain_ = {std::string(kMember) + json_open(before), std::string(kMember) + json_open(after)};
  }
}

KeyRewriter KeyRewriter::tree(std::string_view document_key, std::int64_t from, std::int64_t to) {
  return {Table::results, Format::ndjson, document_key, from, to};
}

void KeyRewriter::add(std::string_view bytes, const Give& give) {
  rest_ += bytes;
  rest_.erase(0, format_ == Format::csv ? rewrite_csv(rest_, false, give) : rewrite_json(rest_, give));
}

void KeyRewriter::finish(const Give& give) {
  if (format_ == Format::csv) rest_.erase(0, rewrite_csv(rest_, true, give));
  if (!rest_.empty()) give(rest_);
  rest_.clear();
}

// Both return how many of the bytes are done with.
std::size_t KeyRewriter::rewrite_json(std::string_view bytes, const Give& give) const {
  std::size_t at = 0;
  for (std::size_t found = 0; (found = bytes.find(plain_.before, at)) != std::string_view::npos;) {
    if (found > at) give(bytes.substr(at, found - at));
    give(plain_.after);
    at = found + plain_.before.size();
  }
  // A key may have begun in the last bytes.
  const std::size_t end = std::max(at, bytes.size() - std::min(bytes.size(), plain_.before.size() - 1));
  if (end > at) give(bytes.substr(at, end - at));
  return end;
}

std::size_t KeyRewriter::rewrite_csv(std::string_view bytes, bool last, const Give& give) {
  const std::size_t reach = quoted_.before.size();
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::string_view line = bytes.substr(at);
    line = line.substr(0, line.find('\n'));
    const bool whole = at + line.size() < bytes.size();
    if (line_begins_) {
      if (!whole && !last && (keys_ > 1 || line.size() < reach)) break;
      const std::size_t done = rewrite_line_start(line, give);
      line.remove_prefix(done);
      at += done;
    }
    const std::string_view more = bytes.substr(at, line.size() + (whole ? 1 : 0));
    if (!more.empty()) give(more);
    at += more.size();
    line_begins_ = whole;
  }
  return at;
}

std::size_t KeyRewriter::rewrite_line_start(std::string_view line, const Give& give) const {
  std::size_t at = 0;
  for (std::size_t key = 0; key < keys_; ++key) {
    const bool quoted = line.substr(at).starts_with('"');
    const Change& change = quoted ? quoted_ : plain_;
    if (!line.substr(at).starts_with(change.before)) break;
    give(change.after);
    at += change.before.size();
    if (key + 1 == keys_) break;
    const std::size_t end = cell_end(line, at, quoted);
    give(line.substr(at, end - at));
    at = end;
  }
  return at;
}

}  // namespace outturn::exporting

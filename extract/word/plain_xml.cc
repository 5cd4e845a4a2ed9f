#include "extract/word/plain_xml.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "core/utf8.h"
#include "extract/word/known_tags.h"
#include "extract/word/xml_entities.h"
#include "extract/word/xml_names.h"
#include "extract/word/xml_record.h"

namespace outturn::extract {
namespace {

constexpr std::string_view kSpaces = " \t\n";
constexpr std::size_t kLongestName = 200;         // bytes; those of Office have some forty
constexpr std::size_t kLongestXmlText = 1 << 20;  // bytes, of one text or value: a general parser has bounds of its own
constexpr std::size_t kDeepestPlain = 200;        // elements
constexpr std::size_t kFewAttributes = 12;        // compared one by one

// The characters of names that Office uses, but for the colon, others are unusual; and where reading a value stops to
// look.
constexpr unsigned char kInName = 1;
constexpr unsigned char kStopsValue = 2;
constexpr std::array<unsigned char, 256> kBytes = [] {
  std::array<unsigned char, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = kInName;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = kInName;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = kInName;
  for (const char c : {'_', '-', '.'}) table[static_cast<unsigned char>(c)] = kInName;
  for (const char c : {'"', '\'', '<', '&', '\t', '\n'}) table[static_cast<unsigned char>(c)] = kStopsValue;
  return table;
}();

// The first byte from `at` on that is of the kind, or is not; the text's size where none is left.
template <unsigned char kKind, bool kIs>
std::size_t find_byte(std::string_view text, std::size_t at) {
  while (at < text.size() && ((kBytes[static_cast<unsigned char>(text[at])] & kKind) != 0) != kIs) ++at;
  return at;
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool has_plain_bytes(std::string_view document) {
  unsigned char control = 0;  // no branch, so that many bytes are looked at in one step
  for (const char c : document)
    control =
        static_cast<unsigned char>(control | ((static_cast<unsigned char>(c) < 0x20) & (c != '\n') & (c != '\t')));
  return control == 0 && document.find("\xEF\xBF\xBE") == std::string_view::npos &&
         document.find("\xEF\xBF\xBF") == std::string_view::npos && utf8::is_valid(document);
}

// Goes through a document and records what it holds.
class Scanner {
 public:
  Scanner(std::string_view document, XmlRecord& record) : text_(document), record_(record), names_(record) {}

  // False where it is not plain; what is recorded is of no use then.
  bool run() {
    while (at_ < text_.size()) {
      const bool good = text_[at_] == '<' ? markup() : characters();
      if (!good) return false;
    }
    return open_.empty() && rooted_;
  }

 private:
  struct Attribute {
    QualifiedName name;
    std::string_view value;
    bool entities = false;  // it has some
    bool declares = false;  // a namespace
  };

  bool characters() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const std::string_view piece = text_.substr(at_, end - at_);
    at_ = end;
    if (open_.empty()) return piece.find_first_not_of(kSpaces) == std::string_view::npos;
    if (piece.size() > kLongestXmlText || piece.find("]]>") != std::string_view::npos) return false;
    const bool entities = piece.find('&') != std::string_view::npos;
    if (entities && !without_entities(piece)) return false;
    record_.text(piece, entities);
    return true;
  }

  bool markup() {
    ++at_;
    if (at_ < text_.size() && text_[at_] == '/') {
      ++at_;
      return end_tag();
    }
    return start_tag();
  }

  bool end_tag() {
    if (open_.empty() || !text_.substr(at_).starts_with(open_.back())) return false;
    at_ += open_.back().size();
    skip_spaces();
    if (!take('>')) return false;  // also where the name goes on
    close();
    return true;
  }

  bool start_tag() {
    if ((open_.empty() && rooted_) || open_.size() >= kDeepestPlain) return false;
    rooted_ = true;
    const std::size_t begin = at_;
    const std::string_view tag = text_.substr(begin, text_.find('>', begin) - begin);
    if (const KnownTag* known = tags_.find(tag, names_.age())) {
      at_ = begin + tag.size() + 1;
      open(known->name, known->number);
      return true;
    }
    const std::uint32_t age = names_.age();
    const QualifiedName name = read_name();
    if (name.whole.empty() || !read_attributes()) return false;
    take('/');
    const std::optional<std::uint32_t> number = take('>') ? record_tag(name) : std::nullopt;
    if (!number) return false;
    const bool whole = at_ == begin + tag.size() + 1;  // no value has a '>'
    if (whole && names_.age() == age) tags_.keep({tag, name.whole, *number, age});
    open(name.whole, *number);
    return true;
  }

  // The element whose start tag was passed last; one that ends with it is closed, too.
  void open(std::string_view name, std::uint32_t number) {
    if (text_[at_ - 2] == '/') {
      record_.start_and_end(number);
      names_.close(open_.size() + 1);
    } else {
      record_.start(number);
      open_.push_back(name);
    }
  }

  void close() {
    record_.end();
    names_.close(open_.size());
    open_.pop_back();
  }

  // Up to the tag's end; declarations of namespaces are in force then.
  bool read_attributes() {
    attributes_.clear();
    for (;;) {
      const std::size_t before = at_;
      skip_spaces();
      if (at_ == text_.size()) return false;
      if (text_[at_] == '>' || text_[at_] == '/') return all_different();
      Attribute& attribute = attributes_.emplace_back();
      if (at_ > before) attribute.name = read_name();
      if (attribute.name.whole.empty()) return false;
      skip_spaces();
      if (!take('=')) return false;
      skip_spaces();
      if (!read_value(attribute) || !declare(attribute)) return false;
    }
  }

  // False where the attribute declares a namespace in an unusual way.
  bool declare(Attribute& attribute) {
    constexpr std::string_view kDeclares = "xmlns";
    if (attribute.name.whole.front() != kDeclares.front()) return true;
    const bool by_default = attribute.name.whole == kDeclares;
    if (!by_default && attribute.name.prefix() != kDeclares) return true;
    attribute.declares = true;
    const std::string_view prefix = by_default ? std::string_view() : attribute.name.local();
    names_.declare(prefix, attribute.value, open_.size() + 1);
    return !attribute.entities && (by_default || usual_prefix(prefix, attribute.value));
  }

  static bool usual_prefix(std::string_view prefix, std::string_view address) {
    return !address.empty() && prefix != "xml" && prefix != "xmlns";
  }

  bool read_value(Attribute& attribute) {
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return false;
    const char quote = text_[at_++];
    const std::size_t begin = at_;
    for (;; ++at_) {
      at_ = find_byte<kStopsValue, true>(text_, at_);
      if (at_ == text_.size()) return false;
      const char c = text_[at_];
      if (c == quote) break;
      if (is_space(c) || c == '<') return false;  // a parser changes white space in a value
      attribute.entities = attribute.entities || c == '&';
    }
    attribute.value = text_.substr(begin, at_ - begin);
    ++at_;
    if (attribute.value.size() > kLongestXmlText) return false;
    return !attribute.entities || without_entities(attribute.value).has_value();
  }

  [[nodiscard]] bool all_different() const {
    const auto same = [](const Attribute& a, const Attribute& b) { return a.name == b.name; };
    if (attributes_.size() <= kFewAttributes) {
      for (auto one = attributes_.begin(); one != attributes_.end(); ++one) {
        if (std::any_of(one + 1, attributes_.end(), [&](const Attribute& other) { return same(*one, other); }))
          return false;
      }
      return true;
    }
    std::vector<Attribute> sorted = attributes_;
    std::sort(sorted.begin(), sorted.end(),
              [](const Attribute& a, const Attribute& b) { return a.name.whole < b.name.whole; });
    return std::adjacent_find(sorted.begin(), sorted.end(), same) == sorted.end();
  }

  // nullopt where a prefix stands for no namespace.
  [[nodiscard]] std::optional<std::uint32_t> record_tag(const QualifiedName& name) {
    const std::optional<std::uint32_t> number = names_.element(name);
    if (!number) return std::nullopt;
    const std::uint32_t tag = record_.add_tag(*number);
    for (const Attribute& attribute : attributes_) {
      if (attribute.declares) continue;
      const std::optional<std::uint32_t> own = names_.attribute(attribute.name);
      if (!own) return std::nullopt;
      record_.add_attribute(*own, attribute.value, attribute.entities);
    }
    return tag;
  }

  QualifiedName read_name() {
    const std::size_t begin = at_;
    if (begin == text_.size() || !begins_name(text_[begin])) return {};
    QualifiedName name;
    std::size_t end = read_letters(begin, name.key);
    if (end < text_.size() && text_[end] == ':') {
      name.colon = end - begin;
      name.key = name.key << 8U | U':';
      const std::size_t local = end + 1;
      if (local == text_.size() || !begins_name(text_[local])) return {};
      end = read_letters(local, name.key);
      if (end < text_.size() && text_[end] == ':') return {};
    }
    if (end - begin > kLongestName) return {};
    at_ = end;
    name.whole = text_.substr(begin, end - begin);
    return name;
  }

  // The byte behind a name's part that begins at `at`, whose bytes are added to `key`.
  [[nodiscard]] std::size_t read_letters(std::size_t at, std::uint64_t& key) const {
    std::uint64_t read = key;
    for (; at < text_.size(); ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if ((kBytes[c] & kInName) == 0) break;
      read = read << 8U | c;
    }
    key = read;
    return at;
  }

  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  // Passes the character, where it stands there.
  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  const std::string_view text_;
  XmlRecord& record_;
  XmlNames names_;
  KnownTags tags_;
  std::size_t at_ = 0;
  bool rooted_ = false;
  std::vector<std::string_view> open_;  // names of elements
  std::vector<Attribute> attributes_;   // of the element in work
};

// The document behind its declaration; nullopt where that says anything but UTF-8.
std::optional<std::string_view> behind_declaration(std::string_view document) {
  if (!document.starts_with("<?xml ")) return document;
  const std::size_t end = document.find("?>");
  if (end == std::string_view::npos) return std::nullopt;
  constexpr std::array<std::string_view, 4> kUsual = {
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes")", R"(<?xml version="1.0" encoding="UTF-8")",
      R"(<?xml version="1.0" encoding="utf-8")", R"(<?xml version="1.0")"};
  if (std::find(kUsual.begin(), kUsual.end(), document.substr(0, end)) == kUsual.end()) return std::nullopt;
  document.remove_prefix(end + 2);
  if (document.starts_with("\r\n")) document.remove_prefix(2);
  return document;
}

}  // namespace

bool read_plain_xml(std::string_view document, XmlEvents& events) {
  if (document.size() > std::numeric_limits<std::uint32_t>::max()) return false;
  const auto content = behind_declaration(document);
  if (!content || !has_plain_bytes(*content)) return false;
  XmlRecord record(*content);
  if (!Scanner(*content, record).run()) return false;
  record.tell(events);
  return true;
}

}  // namespace outturn::extract

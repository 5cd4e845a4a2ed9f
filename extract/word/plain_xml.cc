#include "extract/word/plain_xml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::string_view kSpaces = " \t\n";
constexpr std::size_t kLongestName = 200;         // bytes; those of Office have some forty
constexpr std::size_t kLongestXmlText = 1 << 20;  // bytes, of one text or value: a general parser has bounds of its own
constexpr std::size_t kDeepestPlain = 250;        // elements
constexpr std::size_t kFewAttributes = 12;        // compared one by one

// The characters of names that Office uses; others are unusual.
constexpr std::array<bool, 256> kNameCharacters = [] {
  std::array<bool, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (const char c : {'_', '-', '.', ':'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

struct Name {
  std::string_view whole;  // empty: there is none, or an unusual one
  std::string_view prefix;
  std::string_view local;
};

// Allowed in XML, but for what a parser would change: a carriage return.
bool is_plain_code(std::uint32_t code) {
  return code == '\t' || code == '\n' || (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE) ||
         (code >= 0x10000 && code <= 0x10FFFF);
}

bool has_plain_bytes(std::string_view document) {
  unsigned char control = 0;  // no branch, so that many bytes are looked at in one step
  for (const char c : document)
    control =
        static_cast<unsigned char>(control | ((static_cast<unsigned char>(c) < 0x20) & (c != '\n') & (c != '\t')));
  return control == 0 && document.find("\xEF\xBF\xBE") == std::string_view::npos &&
         document.find("\xEF\xBF\xBF") == std::string_view::npos && utf8::is_valid(document);
}

// The character that "amp", "#34" or "#x22" stands for.
std::optional<char32_t> entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> kNamed = {
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [known, character] : kNamed)
    if (name == known) return character;
  if (!name.starts_with('#')) return std::nullopt;
  const bool hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
  if (error != std::errc() || rest != end || !is_plain_code(code)) return std::nullopt;
  return static_cast<char32_t>(code);
}

// The text with its entities replaced; nullopt where one is unknown.
std::optional<std::string> without_entities(std::string_view text) {
  std::string plain;
  std::size_t at = 0;
  for (std::size_t mark = text.find('&'); mark != std::string_view::npos; mark = text.find('&', at)) {
    constexpr std::size_t kLongestEntity = 10;
    const std::size_t end = text.substr(0, mark + kLongestEntity).find(';', mark);
    if (end == std::string_view::npos) return std::nullopt;
    const auto character = entity(text.substr(mark + 1, end - mark - 1));
    if (!character) return std::nullopt;
    plain += text.substr(at, mark - at);
    utf8::append(plain, *character);
    at = end + 1;
  }
  return plain.append(text.substr(at));
}

// Goes through a document. `kReports`: it is known to be plain, and is reported; else all of it is looked at.
template <bool kReports>
class Scanner {
 public:
  Scanner(std::string_view document, XmlEvents& events) : text_(document), events_(events) {}

  bool run() {
    while (at_ < text_.size()) {
      const bool good = text_[at_] == '<' ? markup() : characters();
      if (!good) return false;
    }
    return open_.empty() && rooted_;
  }

 private:
  // A namespace's prefix, in force until the element `depth` ends.
  struct Space {
    std::string_view prefix;
    std::string_view address;
    std::size_t depth = 0;
  };
  struct Attribute {
    Name name;
    std::string_view value;
    bool entities = false;  // it has some
  };

  bool characters() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const std::string_view piece = text_.substr(at_, end - at_);
    at_ = end;
    if (open_.empty()) return piece.find_first_not_of(kSpaces) == std::string_view::npos;
    if (!kReports && (piece.size() > kLongestXmlText || piece.find("]]>") != std::string_view::npos)) return false;
    if (piece.find('&') == std::string_view::npos) {
      if (kReports) events_.text(piece);
      return true;
    }
    const auto plain = without_entities(piece);
    if (plain && kReports) events_.text(*plain);
    return plain.has_value();
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
    const std::string_view name = read_name().whole;
    skip_spaces();
    if (!take('>') || open_.empty() || open_.back() != name) return false;
    close();
    return true;
  }

  bool start_tag() {
    const Name name = read_name();
    if (name.whole.empty() || (open_.empty() && rooted_) || open_.size() >= kDeepestPlain) return false;
    rooted_ = true;
    open_.push_back(name.whole);
    if (!read_attributes()) return false;
    const bool empty = take('/');
    if (!take('>') || !(kReports ? report(name) : declared(name))) return false;
    if (empty) close();
    return true;
  }

  void close() {
    if (kReports) events_.end();
    while (!spaces_.empty() && spaces_.back().depth == open_.size()) {
      spaces_.pop_back();
      recent_.fill({});
    }
    open_.pop_back();
  }

  // Up to the tag's end; declarations of namespaces go to `spaces_`.
  bool read_attributes() {
    attributes_.clear();
    for (;;) {
      const std::size_t before = at_;
      skip_spaces();
      if (at_ == text_.size()) return false;
      if (text_[at_] == '>' || text_[at_] == '/') return all_different();
      Attribute attribute;
      if (at_ > before) attribute.name = read_name();
      if (attribute.name.whole.empty()) return false;
      skip_spaces();
      if (!take('=')) return false;
      skip_spaces();
      if (!read_value(attribute)) return false;
      if (attribute.name.prefix == "xmlns" || attribute.name.whole == "xmlns") {
        if (!declare(attribute)) return false;
        if (kReports) continue;
      }
      attributes_.push_back(attribute);
    }
  }

  bool declare(const Attribute& attribute) {
    const bool usual = attribute.name.prefix.empty() || usual_prefix(attribute.name.local, attribute.value);
    const std::string_view prefix = attribute.name.prefix.empty() ? std::string_view() : attribute.name.local;
    spaces_.push_back({prefix, attribute.value, open_.size()});
    recent_.fill({});
    return usual && !attribute.entities;
  }

  static bool usual_prefix(std::string_view prefix, std::string_view address) {
    return !address.empty() && prefix != "xml" && prefix != "xmlns";
  }

  bool read_value(Attribute& attribute) {
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return false;
    const char quote = text_[at_++];
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != quote) {
      const char c = text_[at_++];
      if (c == '<' || c == '\t' || c == '\n') return false;  // a parser changes white space in a value
      attribute.entities = attribute.entities || c == '&';
    }
    attribute.value = text_.substr(begin, at_ - begin);
    if (!take(quote) || attribute.value.size() > kLongestXmlText) return false;
    return kReports || !attribute.entities || without_entities(attribute.value).has_value();
  }

  [[nodiscard]] bool all_different() {
    if (kReports) return true;
    const auto same = [](const Attribute& a, const Attribute& b) { return a.name.whole == b.name.whole; };
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

  // The namespace of a prefix; nullopt where none is declared.
  [[nodiscard]] std::optional<std::string_view> space_of(std::string_view prefix) {
    Space& recent = recent_[prefix.size() % recent_.size()];
    if (recent.depth > 0 && recent.prefix == prefix) return recent.address;
    const auto found =
        std::find_if(spaces_.rbegin(), spaces_.rend(), [&](const Space& space) { return space.prefix == prefix; });
    if (found != spaces_.rend()) recent = *found;
    if (found != spaces_.rend()) return found->address;
    return prefix.empty() ? std::optional<std::string_view>("") : std::nullopt;
  }

  // Whether the prefixes of the element in work stand for namespaces.
  bool declared(const Name& name) {
    if (!space_of(name.prefix)) return false;
    return std::all_of(attributes_.begin(), attributes_.end(), [&](const Attribute& attribute) {
      const std::string_view prefix = attribute.name.prefix;
      return prefix.empty() || prefix == "xml" || prefix == "xmlns" || space_of(prefix);
    });
  }

  bool report(const Name& name) {
    items_.clear();
    decoded_.clear();
    for (const Attribute& attribute : attributes_) {
      std::string_view value = attribute.value;
      if (attribute.entities) value = decoded_.emplace_back(*without_entities(value));
      items_.push_back({attribute.name.local, value});
    }
    events_.start(*space_of(name.prefix), name.local, items_);
    return true;
  }

  Name read_name() {
    const std::size_t begin = at_;
    if (at_ == text_.size() || !begins_name(text_[at_])) return {};
    std::size_t colon = 0;
    for (; at_ < text_.size() && kNameCharacters[static_cast<unsigned char>(text_[at_])]; ++at_) {
      if (text_[at_] != ':') continue;
      if (colon > 0) return {};
      colon = at_;
    }
    const std::string_view whole = text_.substr(begin, at_ - begin);
    if (whole.size() > kLongestName) return {};
    if (colon == 0) return {whole, {}, whole};
    if (colon + 1 == at_ || !begins_name(text_[colon + 1])) return {};
    return {whole, whole.substr(0, colon - begin), whole.substr(colon + 1 - begin)};
  }

  void skip_spaces() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
  }

  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  const std::string_view text_;
  XmlEvents& events_;
  std::size_t at_ = 0;
  bool rooted_ = false;
  std::vector<std::string_view> open_;  // names of elements
  std::vector<Space> spaces_;
  std::array<Space, 4> recent_;        // last found, by the prefix's length; depth 0: none
  std::vector<Attribute> attributes_;  // of the element in work
  std::vector<XmlAttribute> items_;
  std::deque<std::string> decoded_;  // values that had entities
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
  const auto content = behind_declaration(document);
  if (!content || !has_plain_bytes(*content) || !Scanner<false>(*content, events).run()) return false;
  return Scanner<true>(*content, events).run();
}

}  // namespace outturn::extract

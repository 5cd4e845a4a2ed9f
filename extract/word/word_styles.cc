#include "extract/word/word_styles.h"

namespace outturn::extract {
namespace {

constexpr int kLongestChain = 30;  // of styles that build on each other; Word allows 11

const StyleLook kNothing;

void turn(std::optional<bool>& value, const std::optional<bool>& of_paragraph, const std::optional<bool>& of_run,
          const std::optional<bool>& by_default) {
  if (value) return;
  if (of_paragraph || of_run) {
    value = of_paragraph.value_or(false) != of_run.value_or(false);
  } else {
    value = by_default;
  }
}

}  // namespace

class WordStyles::Reader final : public XmlHandler {
 public:
  explicit Reader(WordStyles& styles) : styles_(styles) {}

  bool start(Tag tag, const Attributes& attributes) override {
    switch (tag) {
      case Tag::style:
        begin_style(attributes);
        return true;
      case Tag::based_on:
        based_on_[id_] = std::string(attributes.text("val"));
        return true;
      case Tag::defaults:
        look_ = &styles_.defaults_;
        return true;
      case Tag::former_run:
      case Tag::former_paragraph:
      case Tag::former_numbering:
      case Tag::conditional_style:
        return false;
      default:
        if (look_ != nullptr && !look_->run.take(tag, attributes)) look_->paragraph.take(tag, attributes);
        return true;
    }
  }

  void end(Tag tag) override {
    if (tag == Tag::style || tag == Tag::defaults) look_ = nullptr;
  }

  void characters(std::string_view /*text*/) override {}

  // Each style takes over what those say that it builds on.
  void resolve() {
    const std::map<std::string, StyleLook, std::less<>> own = styles_.styles_;
    for (auto& [id, look] : styles_.styles_) {
      std::string above = base_of(id);
      for (int step = 0; step < kLongestChain && !above.empty(); ++step) {
        const auto found = own.find(above);
        if (found == own.end()) break;
        look.run.inherit(found->second.run);
        look.paragraph.inherit(found->second.paragraph);
        above = base_of(above);
      }
    }
  }

 private:
  void begin_style(const Attributes& attributes) {
    id_ = std::string(attributes.text("styleId"));
    look_ = &styles_.styles_[id_];
    const std::string_view by_default = attributes.text("default");
    if (attributes.text("type") == "paragraph" && (by_default == "1" || by_default == "true" || by_default == "on")) {
      styles_.default_paragraph_ = id_;
    }
  }

  [[nodiscard]] std::string base_of(const std::string& id) const {
    const auto found = based_on_.find(id);
    return found == based_on_.end() ? std::string() : found->second;
  }

  WordStyles& styles_;
  StyleLook* look_ = nullptr;
  std::string id_;
  std::map<std::string, std::string> based_on_;
};

WordStyles::WordStyles(const ZipArchive& archive, const std::string& part) {
  if (part.empty()) return;
  Reader reader(*this);
  read_xml_part(archive, part, reader);
  reader.resolve();
}

const StyleLook& WordStyles::find(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? kNothing : found->second;
}

const StyleLook& WordStyles::paragraph(std::string_view id) const {
  return find(id.empty() ? std::string_view(default_paragraph_) : id);
}

const StyleLook& WordStyles::run(std::string_view id) const {
  return id.empty() ? kNothing : find(id);
}

RunLook WordStyles::resolve(const RunLook& own, const RunLook& of_paragraph, const RunLook& of_run) const {
  RunLook look = own;
  const RunLook& by_default = defaults_.run;
  turn(look.bold, of_paragraph.bold, of_run.bold, by_default.bold);
  turn(look.italic, of_paragraph.italic, of_run.italic, by_default.italic);
  turn(look.bold_complex, of_paragraph.bold_complex, of_run.bold_complex, by_default.bold_complex);
  turn(look.italic_complex, of_paragraph.italic_complex, of_run.italic_complex, by_default.italic_complex);
  turn(look.hidden, of_paragraph.hidden, of_run.hidden, by_default.hidden);
  look.inherit(of_run);
  look.inherit(of_paragraph);
  look.inherit(by_default);
  return look;
}

}  // namespace outturn::extract

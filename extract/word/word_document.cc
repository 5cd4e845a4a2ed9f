#include "extract/word/word_document.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "extract/word/flow_writer.h"
#include "extract/word/list_labels.h"
#include "extract/word/office_package.h"
#include "extract/word/story_reader.h"
#include "extract/word/word_notes.h"
#include "extract/word/word_styles.h"
#include "extract/word/xml_part.h"
#include "extract/word/zip_archive.h"

namespace outturn::extract {
namespace {

constexpr std::int32_t kDefaultTab = 720;    // twips, where the settings do not say
constexpr std::int32_t kWidestTab = 31'680;  // that Word allows
constexpr std::size_t kLongestTitle = 2'000;

// The title that the document's properties give.
class TitleReader final : public XmlHandler {
 public:
  bool start(Tag tag, const Attributes& /*attributes*/) override {
    in_title_ = tag == Tag::core_title;
    return true;
  }
  void end(Tag /*tag*/) override { in_title_ = false; }
  void characters(std::string_view text) override {
    if (in_title_ && title.size() + text.size() <= kLongestTitle) title += text;
  }

  std::string title;

 private:
  bool in_title_ = false;
};

// What the settings say of all sections.
class SettingsReader final : public XmlHandler {
 public:
  bool start(Tag tag, const Attributes& attributes) override {
    switch (tag) {
      case Tag::default_tab_stop:
        default_tab = attributes.integer("val").value_or(default_tab);
        break;
      case Tag::footnote_properties:
        open_ = &footnotes;
        break;
      case Tag::endnote_properties:
        open_ = &endnotes;
        break;
      case Tag::number_format:
        if (open_ != nullptr) open_->format = std::string(attributes.text("val"));
        break;
      case Tag::number_start:
        if (open_ != nullptr) open_->start = attributes.integer("val").value_or(1);
        break;
      case Tag::number_restart:
        if (open_ != nullptr) open_->restarts = attributes.text("val") == "eachSect";
        break;
      default:
        break;
    }
    return true;
  }
  void end(Tag tag) override {
    if (tag == Tag::footnote_properties || tag == Tag::endnote_properties) open_ = nullptr;
  }
  void characters(std::string_view /*text*/) override {}

  std::int32_t default_tab = kDefaultTab;
  NoteNumbering footnotes;
  NoteNumbering endnotes{"lowerRoman", 1, false};

 private:
  NoteNumbering* open_ = nullptr;
};

void report(PageSink& sink, Severity severity, const char* code, std::string message) {
  sink.diagnostic({severity, code, std::move(message), Place(), -1});
}

void report_findings(PageSink& sink, const TextFindings& findings, bool unknown_format) {
  const auto note = [&](std::int64_t count, const char* code, const char* what) {
    if (count > 0) report(sink, Severity::note, code, std::to_string(count) + what);
  };
  note(findings.hidden, "hidden_text", " characters of hidden text, left out");
  note(findings.soft_hyphens, "soft_hyphens", " soft hyphens, left out");
  note(findings.deletions, "tracked_deletions", " deletions that are tracked as changes, left out");
  if (findings.unknown_symbols > 0) {
    report(sink, Severity::warning, "glyphs_without_unicode",
           std::to_string(findings.unknown_symbols) +
               " characters whose font does not tell what they are, read as "
               "U+FFFD");
  }
  if (unknown_format) {
    report(sink, Severity::warning, "number_format_unknown",
           "a list whose numbers are written in a way that is not known; they are read as decimals");
  }
}

std::string title_of(const ZipArchive& archive, const std::string& part) {
  TitleReader reader;
  if (!part.empty()) read_xml_part(archive, part, reader);
  return utf8::collapse_spaces(reader.title);
}

ArchiveLimits limits_of(const std::string& name, const Options& options) {
  const auto seconds = std::chrono::duration<double>(options.max_seconds_per_document);
  ArchiveLimits limits;
  limits.name = name;
  limits.max_part_bytes = options.max_unpacked_bytes;
  limits.deadline =
      std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(seconds);
  return limits;
}

// "EncryptedPackage" and "WordDocument" as a compound file's directory names its streams.
std::string directory_name(std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

}  // namespace

void read_word(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink) {
  const ZipArchive archive(bytes, limits_of(name, options));
  const WordParts parts = find_word_parts(archive);
  DocumentInfo info;
  info.name = name;
  info.kind = SourceKind::word;
  info.title = title_of(archive, parts.core_properties);
  SettingsReader settings;
  if (!parts.settings.empty()) read_xml_part(archive, parts.settings, settings);
  const WordStyles styles(archive, parts.styles);
  ListLabels labels(archive, parts.numbering, styles);
  TextFindings findings;
  const StoryContext context{name, styles, labels, findings, std::clamp(settings.default_tab, 1, kWidestTab)};
  NoteSource footnotes{read_notes(archive, parts.footnotes, context), settings.footnotes};
  NoteSource endnotes{read_notes(archive, parts.endnotes, context), settings.endnotes};
  sink.begin_document(info);
  for (const std::string& part : parts.missing) {
    report(sink, Severity::warning, "part_missing", "the document lacks its part " + part);
  }
  FlowWriter writer(sink, std::move(footnotes), std::move(endnotes));
  for (const std::string& part : parts.headers) {
    for (const std::string& text : read_header(archive, part, context)) writer.running_head(text);
  }
  StoryReader body(context, writer);
  read_xml_part(archive, parts.document, body);
  if (!writer.finish()) throw Error(ErrorCode::empty_input, name, "a Word document without any text");
  report_findings(sink, findings, labels.met_unknown_format());
  sink.end_document();
}

void refuse_compound_file(std::string_view bytes, const std::string& name) {
  if (bytes.find(directory_name("EncryptedPackage")) != std::string_view::npos) {
    throw Error(ErrorCode::encrypted, name, "an encrypted Office document: save it without a password");
  }
  if (bytes.find(directory_name("WordDocument")) != std::string_view::npos) {
    throw Error(ErrorCode::not_a_report, name, "a Word document of the old format (.doc): save it as .docx or PDF");
  }
  constexpr std::array<std::array<std::string_view, 2>, 3> kOthers = {{
      {"Workbook", "an old spreadsheet (.xls): save its sheets as CSV"},
      {"PowerPoint Document", "an old presentation (.ppt): save it as PDF"},
      {"__substg1.0_", "an Outlook message (.msg): save its attachment, and name that"},
  }};
  for (const auto& [stream, description] : kOthers) {
    if (bytes.find(directory_name(stream)) == std::string_view::npos) continue;
    throw Error(ErrorCode::not_a_report, name,
                "neither a PDF, a Word document (.docx) nor text, but " + std::string(description));
  }
  throw Error(ErrorCode::not_a_report, name,
              "neither a PDF, a Word document (.docx) nor text, but an old Office document: save it as PDF");
}

}  // namespace outturn::extract

#include "extract/pdf/pdf_pages.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "extract/pdf/poppler_document.h"
#include "extract/pdf/poppler_messages.h"
#include "extract/pdf/poppler_objects.h"
#include "extract/pdf/poppler_page_reader.h"
#include "extract/pdf/structure_reader.h"

namespace outturn::extract {
namespace {

Place on_page(int number) {
  Place place;
  place.page = number;
  return place;
}

void report(PageSink& sink, std::vector<Diagnostic>&& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) sink.diagnostic(std::move(diagnostic));
}

// One kind of finding: its code and what is said of so many glyphs.
struct GlyphNote {
  std::int64_t GlyphFindings::*count;
  Severity severity;
  std::string_view code;
  std::string_view text;
};

constexpr std::array kGlyphNotes = {
    GlyphNote{&GlyphFindings::without_unicode, Severity::warning, "glyphs_without_unicode",
              "glyphs whose font does not tell their characters, read as U+FFFD"},
    GlyphNote{&GlyphFindings::private_use, Severity::warning, "private_use_characters",
              "glyphs whose characters only their font knows, left as they are"},
    GlyphNote{&GlyphFindings::unified, Severity::note, "unified_ideographs",
              "radicals and compatibility ideographs, read as the ideographs that they stand for"},
    GlyphNote{&GlyphFindings::duplicates, Severity::note, "duplicate_glyphs", "glyphs struck again, read once"},
    GlyphNote{&GlyphFindings::outside_page, Severity::note, "glyphs_outside_page", "glyphs outside the page, left out"},
    GlyphNote{&GlyphFindings::slanting, Severity::note, "slanting_glyphs",
              "glyphs of text that runs aslant over the page, left out"},
    GlyphNote{&GlyphFindings::sideways, Severity::note, "sideways_glyphs",
              "glyphs of text that runs across the page's direction of reading, left out"},
    GlyphNote{&GlyphFindings::hidden, Severity::note, "hidden_glyphs", "glyphs that nobody sees, left out"},
    GlyphNote{&GlyphFindings::clipped, Severity::note, "clipped_glyphs",
              "glyphs that a clipping path cuts off, left out"},
    GlyphNote{&GlyphFindings::struck_out, Severity::warning, "struck_out_glyphs", "glyphs struck out, left out"},
    GlyphNote{&GlyphFindings::watermark, Severity::note, "watermark_glyphs", "glyphs of a watermark, left out"},
    GlyphNote{&GlyphFindings::hidden_layer, Severity::note, "hidden_layer",
              "glyphs that nobody sees, read: as a program recognised them in a picture"},
};

void report_glyphs(PageSink& sink, const PageReading& reading) {
  const Place place = on_page(reading.page.number);
  for (const GlyphNote& note : kGlyphNotes) {
    if (const std::int64_t count = reading.glyphs.*note.count; count > 0) {
      const bool doubtful = note.count == &GlyphFindings::sideways && reading.glyphs.much_sideways;
      sink.diagnostic({doubtful ? Severity::warning : note.severity, std::string(note.code),
                       std::to_string(count) + " " + std::string(note.text), place, -1});
    }
  }
  if (reading.glyphs.too_many_words) {
    sink.diagnostic(
        {Severity::error, "too_many_words", "the page has more words than the limit; the rest is left out", place, -1});
  }
  if (reading.refused_streams > 0) {
    sink.diagnostic({Severity::error, "content_as_image",
                     std::to_string(reading.refused_streams) +
                         " streams of the page's content are compressed as images are, left out",
                     place, -1});
  }
  if (reading.too_many_rules) {
    sink.diagnostic(
        {Severity::note, "too_many_rules", "a drawing of very many lines, of which the rest is left out", place, -1});
  }
}

class PdfReading {
 public:
  PdfReading(const std::string& name, const Options& options, PageSink& sink)
      : name_(name), options_(options), sink_(sink) {}

  void run(const PopplerDocument& document, std::string_view bytes, PopplerMessages& messages, DocumentInfo&& info) {
    const int pages = info.page_count;
    if (pages > options_.max_pages) {
      throw Error(ErrorCode::limit_exceeded, name_,
                  std::to_string(pages) + " pages, at most " + std::to_string(options_.max_pages) + " are read");
    }
    sink_.begin_document(info);
    if (document.has_attachments()) {
      sink_.diagnostic(
          {Severity::note, "attachments_not_read", "files are attached to the PDF; they are not read", {}, -1});
    }
    const StructureTree tree = options_.tags ? read_tree(document, bytes) : StructureTree();
    PageReader reader(document.handle(), tree.empty() ? nullptr : &tree, options_, messages);
    for (int number = 1; number <= pages; ++number) {
      PageReading reading = reader.read(number);
      report(sink_, messages.take(number));
      hand_over(std::move(reading));
    }
    report(sink_, messages.take_rest());
    if (!any_text_) throw Error(ErrorCode::no_text_layer, name_, "no page has any text; it may be a scan");
    sink_.end_document();
  }

 private:
  StructureTree read_tree(const PopplerDocument& document, std::string_view bytes) {
    PopplerObjects objects(document.handle(), bytes);
    StructureTree tree = read_structure_tree(objects);
    if (const std::string faults = tree.faults.summary(); !faults.empty()) {
      sink_.diagnostic(
          {Severity::note, "structure_tree_damaged", "parts of the structure tree left out: " + faults, Place(), -1});
    }
    return tree;
  }

  void hand_over(PageReading&& reading) {
    const Place place = on_page(reading.page.number);
    switch (reading.outcome) {
      case PageReading::Outcome::damaged:
        sink_.diagnostic({Severity::error, "damaged_page", "a page that cannot be read, left out", place, -1});
        return;
      case PageReading::Outcome::page_time_over:
        sink_.diagnostic(
            {Severity::error, "page_time_over", "a page that takes too long to read, left out", place, -1});
        return;
      case PageReading::Outcome::document_time_over:
        throw Error(ErrorCode::limit_exceeded, name_, "takes too long to read", place);
      case PageReading::Outcome::whole:
        break;
    }
    report_glyphs(sink_, reading);
    if (reading.page.words.empty()) {
      sink_.diagnostic({Severity::note, "page_without_text", "no text on the page", place, -1});
    } else {
      any_text_ = true;
    }
    sink_.page(std::move(reading.page));
  }

  const std::string& name_;
  const Options& options_;
  PageSink& sink_;
  bool any_text_ = false;
};

}  // namespace

void read_pdf(std::string_view bytes, const std::string& name, const Options& options, PageSink& sink) {
  PopplerMessages messages;
  const PopplerDocument document(bytes, name, options.password);
  PdfReading(name, options, sink).run(document, bytes, messages, document.info());
}

}  // namespace outturn::extract

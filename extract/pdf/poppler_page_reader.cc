#include "extract/pdf/poppler_page_reader.h"

#include <Annot.h>
#include <Gfx.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <string>
#include <utility>

#include "core/deadline.h"
#include "core/place.h"
#include "extract/pdf/poppler_content_check.h"
#include "extract/pdf/poppler_contents.h"
#include "extract/pdf/poppler_device.h"
#include "extract/pdf/structure_tree.h"

namespace outturn::extract {
namespace {

using Clock = std::chrono::steady_clock;
using Matrix6 = std::array<double, 6>;

constexpr double kSheet = 1e7;              // points; an endless sheet for the interpreter that draws all pages
constexpr std::size_t kMaxFontsKept = 128;  // kept for later pages; then the interpreter starts afresh
constexpr std::size_t kMaxFontLayers = 24;
constexpr unsigned kClockEvery = 16;  // operators' checks per look at the clock

// From the PDF's user space to the page as displayed, origin top left (ISO 32000-1, 8.3.2.3 and 14.11.2).
Matrix6 page_matrix(const PDFRectangle& box, int rotation) {
  switch (rotation) {
    case 90:
      return {0, 1, 1, 0, -box.y1, -box.x1};
    case 180:
      return {-1, 0, 0, 1, box.x2, -box.y1};
    case 270:
      return {0, -1, -1, 0, box.y2, box.x2};
    default:
      return {1, 0, 0, -1, -box.x1, box.y2};
  }
}

// A page of more has more words than the limit, or words of such a length that nobody means them.
std::size_t most_glyphs(std::int64_t max_words) {
  constexpr std::size_t kPerWord = 4;
  constexpr std::size_t kAnyPage = 4096;
  return kAnyPage + kPerWord * static_cast<std::size_t>(std::max<std::int64_t>(max_words, 0));
}

}  // namespace

struct PageReader::State {
  State(PDFDoc& opened, const StructureTree* tags, const Options& chosen, PopplerMessages& collected)
      : document(opened),
        tree(tags),
        options(chosen),
        messages(collected),
        content_check(opened),
        device(make_device(control, opened.getXRef())),
        document_deadline(seconds_after(Clock::now(), chosen.max_seconds_per_document)) {
    control.marks.use(tree);
  }

  PDFDoc& document;
  const StructureTree* tree;
  const Options& options;
  PopplerMessages& messages;
  DrawingControl control;
  ContentCheck content_check;
  int refused = 0;  // streams of the page being drawn
  std::unique_ptr<OutputDev> device;
  Clock::time_point document_deadline;
  Clock::time_point page_deadline;
  unsigned checks = 0;
  bool stopped = false;

  std::string content_bytes;  // of the page being drawn
  std::unique_ptr<Gfx> interpreter;
  std::map<std::string, Ref> fonts;  // in the interpreter's layers
  std::size_t layers = 0;

  // Poppler asks after every few operators.
  static bool must_stop(void* self) {
    auto& state = *static_cast<State*>(self);
    if (!state.stopped && state.control.glyphs.full()) state.stopped = true;
    if (!state.stopped && ++state.checks % kClockEvery == 0 && Clock::now() > state.page_deadline) {
      state.stopped = true;
    }
    state.control.skip_forms = state.stopped;
    return state.stopped;
  }

  static bool content_must_stop(void* self) {
    auto& state = *static_cast<State*>(self);
    state.checks = kClockEvery - 1;  // so long a content deserves a look at the clock
    return must_stop(self);
  }

  void start_interpreter() {
    const PDFRectangle sheet(0, 0, kSheet, kSheet);
    interpreter = std::make_unique<Gfx>(&document, device.get(), 1, nullptr, 72, 72, &sheet, nullptr, 0, must_stop,
                                        this, document.getXRef());
    fonts.clear();
    layers = 0;
  }

  [[nodiscard]] Object page_resources(const Dict* own);
  void push_fonts(Object&& added);
  void draw_contents(::Page& page, const Matrix6& matrix);
  void draw_annotations(::Page& page, const Matrix6& matrix);
  void settle();
};

// The page's own resources, without those fonts that the interpreter holds already under the same name. New
// fonts that are objects of their own go to the interpreter; what is left are fonts whose name means another one
// on this page.
Object PageReader::State::page_resources(const Dict* own) {
  XRef* const xref = document.getXRef();
  Object resources(new Dict(xref));
  if (own == nullptr) return resources;
  for (int i = 0; i < own->getLength(); ++i) {
    if (std::strcmp(own->getKey(i), "Font") != 0) resources.dictAdd(own->getKey(i), own->getValNF(i).copy());
  }
  const Object page_fonts = own->lookup("Font");
  if (!page_fonts.isDict()) return resources;
  const Dict& by_name = *page_fonts.getDict();
  Object shared(new Dict(xref));
  Object only_here(new Dict(xref));
  for (int i = 0; i < by_name.getLength(); ++i) {
    const Object& font = by_name.getValNF(i);
    const auto known = fonts.find(by_name.getKey(i));
    if (font.isRef() && known == fonts.end()) {
      shared.dictAdd(by_name.getKey(i), font.copy());
      fonts.emplace(by_name.getKey(i), font.getRef());
    } else if (!font.isRef() || known->second != font.getRef()) {
      only_here.dictAdd(by_name.getKey(i), font.copy());
    }
  }
  if (shared.dictGetLength() > 0) push_fonts(std::move(shared));
  if (only_here.dictGetLength() > 0) resources.dictAdd("Font", std::move(only_here));
  return resources;
}

void PageReader::State::push_fonts(Object&& added) {
  Object layer(new Dict(document.getXRef()));
  layer.dictAdd("Font", std::move(added));
  interpreter->pushResources(layer.getDict());
  ++layers;
}

void PageReader::State::draw_contents(::Page& page, const Matrix6& matrix) {
  refused += content_check.check(page);
  control.pictures = !content_check.any_jpx();
  Object contents = decompressed(page.getContents(), content_bytes, {content_must_stop, this});
  if (contents.isNull()) return;
  Object resources = page_resources(page.getResourceDict());
  const PDFRectangle& box = *page.getCropBox();
  const std::array<double, 4> visible = {box.x1, box.y1, box.x2, box.y2};
  interpreter->drawForm(&contents, resources.getDict(), matrix.data(), visible.data());
}

// Notes and form fields that show text. Links are many and show none.
void PageReader::State::draw_annotations(::Page& page, const Matrix6& matrix) {
  const Object list = page.getAnnotsObject();
  if (!list.isArray()) return;
  bool any = false;
  for (int i = 0; i < list.arrayGetLength() && !any; ++i) {
    const Object annotation = list.arrayGet(i);
    any = annotation.isDict() && !annotation.dictLookup("Subtype").isName("Link");
  }
  if (!any) return;
  refused += content_check.check_annotations(list);
  control.pictures = !content_check.any_jpx();
  for (Annot* const annotation : page.getAnnots()->getAnnots()) {
    if (stopped || annotation->getType() == Annot::typeLink) continue;
    interpreter->saveState();
    interpreter->getState()->concatCTM(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]);
    annotation->draw(interpreter.get(), false);
    interpreter->restoreState();
  }
}

// An interpreter that goes on must not carry over what a page left open: a marked-content sequence could hide
// the next page's text. Closing one more than there are shows whether there was one.
void PageReader::State::settle() {
  constexpr std::string_view kClose = "EMC";
  control.marked_content_ended = false;
  Object probe(
      static_cast<Stream*>(new MemStream(kClose.data(), 0, kClose.size(), Object(new Dict(document.getXRef())))));
  messages.mute(true);
  interpreter->display(&probe, false);
  messages.mute(false);
  if (control.marked_content_ended || stopped || fonts.size() > kMaxFontsKept || layers > kMaxFontLayers) {
    interpreter.reset();
  }
}

PageReader::PageReader(PDFDoc& document, const StructureTree* tree, const Options& options, PopplerMessages& messages)
    : state_(std::make_unique<State>(document, tree, options, messages)) {}

PageReader::~PageReader() = default;

PageReading PageReader::read(int number) {
  State& state = *state_;
  PageReading reading;
  Page& result = reading.page;
  result.number = number;
  const auto start = Clock::now();
  state.page_deadline = std::min(seconds_after(start, state.options.max_seconds_per_page), state.document_deadline);
  ::Page* const page = state.document.getPage(number);
  if (page == nullptr || !page->isOk()) {
    reading.outcome = PageReading::Outcome::damaged;
    return reading;
  }
  result.rotation = page->getRotate();
  const bool turned = result.rotation == 90 || result.rotation == 270;
  result.width = round_points(turned ? page->getCropHeight() : page->getCropWidth());
  result.height = round_points(turned ? page->getCropWidth() : page->getCropHeight());
  const Matrix6 matrix = page_matrix(*page->getCropBox(), result.rotation);

  state.stopped = false;
  state.refused = 0;
  state.control.skip_forms = false;
  state.control.begin_page(result, most_glyphs(state.options.max_words_per_page));
  if (const Ref* const object = state.document.getCatalog()->getPageRef(number)) {
    state.control.marks.begin_page(object->num);
  }
  if (!state.interpreter) state.start_interpreter();
  state.draw_contents(*page, matrix);
  state.draw_annotations(*page, matrix);
  reading.too_many_rules = !state.control.rules.end_page();
  reading.refused_streams = state.refused;
  reading.glyphs = make_words(state.control.glyphs, state.control.ground, result, state.options.max_words_per_page);
  if (state.tree != nullptr) result.elements = state.tree->elements_of(result.words);
  if (state.stopped && !reading.glyphs.too_many_words) {
    reading.outcome = Clock::now() > state.document_deadline ? PageReading::Outcome::document_time_over
                                                             : PageReading::Outcome::page_time_over;
  }
  state.settle();
  return reading;
}

}  // namespace outturn::extract

#include "extract/pdf/poppler_document.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <UTF.h>

#include <mutex>
#include <optional>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr int kMaxOutlineLevels = 16;
constexpr std::size_t kMaxOutlineEntries = 10'000;

std::unique_ptr<PDFDoc> open(std::string_view bytes, const std::optional<std::string>& password) {
  std::optional<GooString> given;
  if (password) given.emplace(*password);
  auto* const stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  return std::make_unique<PDFDoc>(stream, given, given);  // owns the stream
}

void append_character(std::string& text, Unicode c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = utf8::kReplacement;
  if (c == '\r' || c == '\n' || c == '\t') c = ' ';
  if (c >= 0x20) utf8::append(text, c);
}

std::string text_string(const GooString* raw) {
  if (raw == nullptr) return {};
  Unicode* characters = nullptr;
  const int count = TextStringToUCS4(raw->toStr(), &characters);
  std::string text;
  for (int i = 0; i < count; ++i) append_character(text, characters[i]);
  gfree(characters);
  return std::string(utf8::trim(text));
}

int page_of(PDFDoc& document, const OutlineItem& item) {
  const LinkAction* const action = item.getAction();
  if (action == nullptr || action->getKind() != actionGoTo) return 0;
  const auto& go = static_cast<const LinkGoTo&>(*action);
  std::unique_ptr<LinkDest> named;
  const LinkDest* destination = go.getDest();
  if (destination == nullptr && go.getNamedDest() != nullptr) {
    named = document.findDest(go.getNamedDest());
    destination = named.get();
  }
  if (destination == nullptr || !destination->isOk()) return 0;
  const int page = destination->isPageRef() ? document.findPage(destination->getPageRef()) : destination->getPageNum();
  return page >= 1 && page <= document.getNumPages() ? page : 0;
}

void add_entries(PDFDoc& document, const std::vector<OutlineItem*>& items, int level,
                 std::vector<OutlineEntry>& outline) {
  for (OutlineItem* const item : items) {
    if (outline.size() >= kMaxOutlineEntries) return;
    std::string title;
    for (int i = 0; i < item->getTitleLength(); ++i) append_character(title, item->getTitle()[i]);
    outline.push_back({level, std::string(utf8::trim(title)), page_of(document, *item)});
    if (level + 1 >= kMaxOutlineLevels) continue;
    item->open();
    if (const auto* const children = item->getKids()) add_entries(document, *children, level + 1, outline);
  }
}

}  // namespace

PopplerDocument::PopplerDocument(std::string_view bytes, const std::string& name, const std::string& password)
    : name_(name) {
  static std::once_flag initialized;
  std::call_once(initialized, [] {
    if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  });
  document_ = open(bytes, std::nullopt);
  if (!document_->isOk() && document_->getErrorCode() == errEncrypted) {
    if (!password.empty()) document_ = open(bytes, password);
    if (!document_->isOk()) {
      throw Error(
          ErrorCode::encrypted, name,
          password.empty() ? "is encrypted and needs a password" : "is encrypted; the password does not open it");
    }
  }
  if (!document_->isOk()) throw Error(ErrorCode::damaged, name, "is a damaged PDF that cannot be parsed");
  if (document_->getNumPages() <= 0) throw Error(ErrorCode::damaged, name, "is a PDF without pages");
  refuse_wrappings();
}

PopplerDocument::~PopplerDocument() = default;

// A portfolio's page says that another program is to be used, and so does that of a form which is only drawn by one.
void PopplerDocument::refuse_wrappings() const {
  const Object catalog = document_->getXRef()->getCatalog();
  if (!catalog.isDict()) return;
  const bool one_page = document_->getNumPages() == 1;
  if (one_page && catalog.dictLookup("Collection").isDict()) {
    throw Error(ErrorCode::not_a_report, name_, "is a PDF portfolio: the files attached to it are not read");
  }
  const Object form = catalog.dictLookup("AcroForm");
  if (!form.isDict() || form.dictLookup("XFA").isNull()) return;
  const Object needed = catalog.dictLookup("NeedsRendering");
  const Object fields = form.dictLookup("Fields");
  const bool no_fields = !fields.isArray() || fields.arrayGetLength() == 0;
  if ((needed.isBool() && needed.getBool()) || (one_page && no_fields)) {
    throw Error(ErrorCode::not_a_report, name_, "is an XFA form, whose pages only a form's program draws");
  }
}

bool PopplerDocument::has_attachments() const {
  const Object catalog = document_->getXRef()->getCatalog();
  if (!catalog.isDict()) return false;
  const Object names = catalog.dictLookup("Names");
  return catalog.dictLookup("Collection").isDict() || (names.isDict() && names.dictLookup("EmbeddedFiles").isDict());
}

DocumentInfo PopplerDocument::info() const {
  DocumentInfo info;
  info.name = name_;
  info.kind = SourceKind::pdf;
  info.title = text_string(document_->getDocInfoTitle().get());
  info.producer = text_string(document_->getDocInfoProducer().get());
  info.page_count = document_->getNumPages();
  if (Outline* const outline = document_->getOutline(); outline != nullptr && outline->getItems() != nullptr) {
    add_entries(*document_, *outline->getItems(), 0, info.outline);
  }
  return info;
}

}  // namespace outturn::extract

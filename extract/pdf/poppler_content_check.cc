#include "extract/pdf/poppler_content_check.h"

#include <Object.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

// Streams are reached by reference, always. Each is looked at once, in the role in which it is found: an XObject that
// says it is an image is one, and may be packed as one; anywhere else nothing but its bytes is asked for. What is found
// in it is put on a list, so that no chain of references can be too long.
namespace outturn::extract {
namespace {

enum class Role : std::uint8_t {
  content,      // a stream of operators, or an array of them
  x_object,     // one too where it is a form
  resources,    // a dictionary
  x_objects,    // a dictionary of such
  states,       // of graphics states
  state,        // one
  soft_mask,    // its soft mask
  appearances,  // a dictionary of appearances, or of the states of one; or one itself
  annotation
};

struct Found {
  Object object;  // or a reference to it
  Role role = Role::content;
};

bool is_image_filter(const Object& filter) {
  constexpr std::array kNames = {"JBIG2Decode", "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF"};
  return std::any_of(kNames.begin(), kNames.end(), [&](const char* name) { return filter.isName(name); });
}

bool is_jpx(const Object& filter) {
  return filter.isName("JPXDecode");
}

template <typename Test>
bool has_filter(const Dict& dict, Test test) {
  Object filter = dict.lookup("Filter");
  if (filter.isNull()) filter = dict.lookup("F");
  if (!filter.isArray()) return test(filter);
  for (int i = 0; i < filter.arrayGetLength(); ++i) {
    if (test(filter.arrayGet(i))) return true;
  }
  return false;
}

}  // namespace

struct ContentCheck::State {
  explicit State(PDFDoc& opened) : document(opened) {}

  PDFDoc& document;
  std::set<std::pair<int, Role>> seen;  // numbers of objects
  std::vector<Found> left;              // to be looked at
  int refused = 0;
  bool jpx = false;  // an image that must be decoded to be known

  void put(const Object& object, Role role) {
    if (object.isRef() ? seen.emplace(object.getRef().num, role).second : object.isDict() || object.isArray()) {
      left.push_back({object.copy(), role});
    }
  }
  void put_member(const Dict& dict, const char* key, Role role) { put(dict.lookupNF(key), role); }
  void put_members(const Dict& dict, Role role) {
    for (int i = 0; i < dict.getLength(); ++i) put(dict.getValNF(i), role);
  }

  void look() {
    while (!left.empty()) {
      const Found found = std::move(left.back());
      left.pop_back();
      const Object object = found.object.fetch(document.getXRef());
      if (object.isStream()) {
        look_at_stream(object, found);
      } else if (object.isArray() && found.role == Role::content) {
        for (int i = 0; i < object.arrayGetLength(); ++i) put(object.arrayGetNF(i), Role::content);
      } else if (object.isDict()) {
        look_at_dictionary(*object.getDict(), found.role);
      }
    }
  }

  void look_at_stream(const Object& stream, const Found& found) {
    const Dict& dict = *stream.streamGetDict();
    if (found.role == Role::x_object && dict.lookup("Subtype").isName("Image")) {
      jpx = jpx || has_filter(dict, is_jpx);
      return;
    }
    if (found.object.isRef() && has_filter(dict, is_image_filter)) {
      refuse(found.object.getRef());
    } else {
      put_member(dict, "Resources", Role::resources);
    }
  }

  void look_at_dictionary(const Dict& dict, Role role) {
    switch (role) {
      case Role::resources:
        put_member(dict, "XObject", Role::x_objects);
        put_member(dict, "ExtGState", Role::states);
        return;
      case Role::x_objects:
        return put_members(dict, Role::x_object);
      case Role::states:
        return put_members(dict, Role::state);
      case Role::state:
        return put_member(dict, "SMask", Role::soft_mask);
      case Role::soft_mask:
        return put_member(dict, "G", Role::content);
      case Role::annotation:
        return put_member(dict, "AP", Role::appearances);
      case Role::appearances:
        return put_members(dict, Role::appearances);
      case Role::content:
      case Role::x_object:
        return;
    }
  }

  void refuse(Ref ref) {
    XRef& objects = *document.getXRef();
    const Object nothing(static_cast<Stream*>(new MemStream("", 0, 0, Object(new Dict(&objects)))));
    objects.setModifiedObject(&nothing, ref);
    ++refused;
  }
};

ContentCheck::ContentCheck(PDFDoc& document) : state_(std::make_unique<State>(document)) {}
ContentCheck::~ContentCheck() = default;

bool ContentCheck::any_jpx() const {
  return state_->jpx;
}

int ContentCheck::check(::Page& page) {
  State& state = *state_;
  state.refused = 0;
  const Object dict = state.document.getXRef()->fetch(page.getRef());
  if (dict.isDict()) state.put_member(*dict.getDict(), "Contents", Role::content);
  state.put(*page.getResourceDictObject(), Role::resources);
  state.look();
  return state.refused;
}

int ContentCheck::check_annotations(const Object& list) {
  State& state = *state_;
  state.refused = 0;
  for (int i = 0; i < list.arrayGetLength(); ++i) state.put(list.arrayGetNF(i), Role::annotation);
  state.look();
  return state.refused;
}

}  // namespace outturn::extract

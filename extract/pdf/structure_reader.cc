#include "extract/pdf/structure_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extract/pdf/pdf_scanner.h"

namespace outturn::extract {
namespace {

using Kind = PdfScanner::Kind;

constexpr std::size_t kMaxDepth = 200;
constexpr std::size_t kMaxElements = 2'000'000;
constexpr std::size_t kMaxContents = 4'000'000;
constexpr std::size_t kLooks = 8;  // at each byte, on average
constexpr std::int64_t kMaxContentId = 10'000'000;
constexpr std::int64_t kMaxSpan = 1'000;  // columns or rows
constexpr int kMaxRoleSteps = 16;         // through a role map
constexpr std::size_t kMaxMapEntries = 10'000;

// ISO 32000-1, 14.8.4; ISO 32000-2 adds Title and FENote.
ElementRole standard_role(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, ElementRole>, 22> kRoles = {{
      {"P", ElementRole::paragraph},     {"H", ElementRole::heading},      {"H1", ElementRole::heading},
      {"H2", ElementRole::heading},      {"H3", ElementRole::heading},     {"H4", ElementRole::heading},
      {"H5", ElementRole::heading},      {"H6", ElementRole::heading},     {"H7", ElementRole::heading},
      {"H8", ElementRole::heading},      {"H9", ElementRole::heading},     {"Title", ElementRole::heading},
      {"L", ElementRole::list},          {"LI", ElementRole::list_item},   {"Table", ElementRole::table},
      {"TR", ElementRole::table_row},    {"TH", ElementRole::header_cell}, {"TD", ElementRole::cell},
      {"Caption", ElementRole::caption}, {"Note", ElementRole::note},      {"FENote", ElementRole::note},
      {"Figure", ElementRole::figure},
  }};
  const auto* const found =
      std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& role) { return role.first == name; });
  return found == kRoles.end() ? ElementRole::other : found->second;
}

struct Spans {
  std::int32_t columns = 1;
  std::int32_t rows = 1;
};

// A dictionary of the tree, its values still unread.
struct Node {
  PdfName type;
  PdfName role;
  std::int64_t page = -1;    // object's number, where it names one
  std::int64_t stream = -1;  // of marked content that is in a form
  std::optional<std::int64_t> content_id;
  std::string_view kids;
  std::string_view attributes;
  std::string_view classes;
};

class TreeReader {
 public:
  explicit TreeReader(PopplerObjects& objects)
      : objects_(objects), visited_(static_cast<std::size_t>(std::max<std::int64_t>(objects.count(), 0))) {}

  StructureTree read() {
    const std::string_view root = entry_of(objects_.find(objects_.catalog()), "StructTreeRoot");
    if (root.empty()) return {};
    const std::string_view dictionary = resolved(root);
    if (PdfScanner(dictionary).peek() != Kind::dictionary) {
      ++tree_.faults.unreadable;
      return std::move(tree_);
    }
    read_role_map(entry_of(dictionary, "RoleMap"));
    class_map_ = resolved(entry_of(dictionary, "ClassMap"));
    walk(entry_of(dictionary, "K"));
    tree_.finish();
    return std::move(tree_);
  }

 private:
  // Kids not yet visited of an element, or of an array inside its kids.
  struct Open {
    std::int32_t element = -1;
    std::int64_t page = -1;
    PdfScanner kids;
    bool closes = false;  // the element ends with it
  };

  // The bytes of a value, behind a reference if it is one.
  std::string_view resolved(std::string_view value) {
    PdfScanner scanner(value);
    const auto number = scanner.reference();
    return number ? objects_.find(*number) : value;
  }

  // The value of one entry; empty where the dictionary lacks it.
  std::string_view entry_of(std::string_view dictionary, std::string_view wanted) {
    PdfScanner scanner(dictionary);
    PdfName key;
    if (!scanner.enter_dictionary()) return {};
    std::string_view value;
    while (value.empty() && scanner.next_key(key)) {
      const std::string_view found = scanner.skip();
      if (key == wanted) value = found;
    }
    looked_at_ += scanner.position();
    return value;
  }

  void read_role_map(std::string_view value) {
    PdfScanner scanner(resolved(value));
    PdfName key;
    if (!scanner.enter_dictionary()) return;
    while (role_map_.size() < kMaxMapEntries && scanner.next_key(key)) {
      if (const auto role = scanner.name()) {
        role_map_.emplace(key.text(), role->text());
      } else {
        scanner.skip();
      }
    }
  }

  ElementRole role_of(std::string_view name) const {
    for (int steps = 0; steps < kMaxRoleSteps; ++steps) {
      if (const ElementRole role = standard_role(name); role != ElementRole::other) return role;
      const auto mapped = role_map_.find(name);
      if (mapped == role_map_.end()) break;
      name = mapped->second;
    }
    return ElementRole::other;
  }

  Node node_of(std::string_view dictionary) {
    Node node;
    PdfScanner scanner(dictionary);
    scanner.enter_dictionary();
    PdfName key;
    while (scanner.next_key(key)) {
      const Kind kind = scanner.peek();
      if (key == "S" && kind == Kind::name) {
        node.role = *scanner.name();
      } else if (key == "Type" && kind == Kind::name) {
        node.type = *scanner.name();
      } else if (key == "Pg" && kind == Kind::reference) {
        node.page = *scanner.reference();
      } else if (key == "Stm" && kind == Kind::reference) {
        node.stream = *scanner.reference();
      } else if (key == "MCID" && kind == Kind::integer) {
        node.content_id = *scanner.integer();
      } else if (key == "K") {
        node.kids = scanner.skip();
      } else if (key == "A") {
        node.attributes = scanner.skip();
      } else if (key == "C") {
        node.classes = scanner.skip();
      } else {
        scanner.skip();
      }
    }
    looked_at_ += scanner.position();
    return node;
  }

  // ColSpan and RowSpan of attribute objects: a dictionary, or an array of them.
  void add_spans(std::string_view value, Spans& spans) {
    const std::string_view attributes = resolved(value);
    PdfScanner scanner(attributes);
    if (scanner.peek() == Kind::dictionary) {
      add_spans_of_one(attributes, spans);
      return;
    }
    if (!scanner.enter_array()) return;
    while (scanner.next_item()) add_spans_of_one(resolved(scanner.skip()), spans);
    looked_at_ += scanner.position();
  }

  void add_spans_of_one(std::string_view dictionary, Spans& spans) {
    PdfScanner scanner(dictionary);
    if (scanner.peek() != Kind::dictionary || !scanner.enter_dictionary()) return;
    PdfName key;
    while (scanner.next_key(key)) {
      std::int32_t* const span = key == "ColSpan" ? &spans.columns : key == "RowSpan" ? &spans.rows : nullptr;
      const auto number = span != nullptr ? scanner.integer() : std::nullopt;
      if (number) {
        *span = static_cast<std::int32_t>(std::clamp<std::int64_t>(*number, 1, kMaxSpan));
      } else {
        scanner.skip();
      }
    }
    looked_at_ += scanner.position();
  }

  void add_spans_of_class(const std::string& name, Spans& spans) {
    const auto [known, added] = class_spans_.try_emplace(name);
    if (added) add_spans(entry_of(class_map_, name), known->second);
    if (known->second.columns > 1) spans.columns = known->second.columns;
    if (known->second.rows > 1) spans.rows = known->second.rows;
  }

  // An element's own attributes go before those of its classes (ISO 32000-1, 14.7.5.3).
  Spans spans_of(const Node& node) {
    Spans spans;
    if (!node.classes.empty() && !class_map_.empty()) {
      PdfScanner scanner(resolved(node.classes));
      if (const auto one = scanner.name()) {
        add_spans_of_class(one->text(), spans);
      } else if (scanner.enter_array()) {
        while (scanner.next_item()) {
          if (const auto name = scanner.name()) {
            add_spans_of_class(name->text(), spans);
          } else {
            scanner.skip();
          }
        }
      }
    }
    if (!node.attributes.empty()) add_spans(node.attributes, spans);
    return spans;
  }

  void walk(std::string_view kids) {
    if (kids.empty()) return;
    open_.push_back({-1, -1, PdfScanner(kids), false});
    if (open_.back().kids.peek() == Kind::array) open_.back().kids.enter_array();
    while (!open_.empty()) {
      if (over()) {
        tree_.faults.too_large = true;
        while (!open_.empty()) close();
        return;
      }
      const Kind kind = open_.back().kids.peek();
      if (kind == Kind::end) {
        close();
      } else {
        visit(kind);
      }
    }
  }

  bool over() const {
    return looked_at_ > kLooks * objects_.bytes() || tree_.size() >= kMaxElements || tree_.contents() >= kMaxContents;
  }

  void close() {
    if (open_.back().closes) tree_.end_element(open_.back().element);
    open_.pop_back();
  }

  // The next kid of the innermost list.
  void visit(Kind kind) {
    Open& list = open_.back();
    if (kind == Kind::integer) {
      add_content(list.element, list.page, *list.kids.integer());
    } else if (kind == Kind::reference) {
      visit_object(*list.kids.reference());
    } else {
      const std::string_view value = list.kids.skip();
      looked_at_ += value.size();
      visit_value(value);
    }
  }

  void visit_object(std::int64_t number) {
    if (static_cast<std::uint64_t>(number) < visited_.size()) {
      if (visited_[static_cast<std::size_t>(number)]) {
        ++tree_.faults.repeated;
        return;
      }
      visited_[static_cast<std::size_t>(number)] = true;
    }
    visit_value(objects_.find(number));
  }

  void visit_value(std::string_view value) {
    PdfScanner scanner(value);
    const Kind kind = scanner.peek();
    const Open parent = open_.back();
    if (kind == Kind::array) {
      if (open_.size() >= kMaxDepth) {
        ++tree_.faults.too_deep;
        return;
      }
      scanner.enter_array();
      open_.push_back({parent.element, parent.page, scanner, false});
    } else if (kind == Kind::integer) {
      add_content(parent.element, parent.page, *scanner.integer());
    } else if (kind == Kind::dictionary) {
      visit_node(node_of(value), parent);
    } else {
      ++tree_.faults.unreadable;
    }
  }

  void visit_node(const Node& node, const Open& parent) {
    if (node.type == "OBJR") return;  // an annotation or image: it has no glyphs of its own
    if (node.content_id && node.role.empty()) {
      const std::int64_t page = node.page >= 0 ? node.page : parent.page;
      add_content(parent.element, node.stream >= 0 ? node.stream : page, *node.content_id);
      return;
    }
    if (node.role.empty()) {
      ++tree_.faults.unreadable;
      return;
    }
    if (open_.size() >= kMaxDepth) {
      ++tree_.faults.too_deep;
      return;
    }
    const ElementRole role = role_of(node.role.text());
    const bool cell = role == ElementRole::cell || role == ElementRole::header_cell;
    const Spans spans = cell ? spans_of(node) : Spans();
    const std::int32_t element = tree_.begin_element(role, parent.element, spans.columns, spans.rows);
    PdfScanner kids(node.kids);
    if (kids.peek() == Kind::array) kids.enter_array();
    open_.push_back({element, node.page >= 0 ? node.page : parent.page, kids, true});
  }

  void add_content(std::int32_t element, std::int64_t object, std::int64_t id) {
    if (element < 0 || object < 0 || id < 0 || id > kMaxContentId) {
      ++tree_.faults.out_of_range;
      return;
    }
    tree_.add_content({object, id, element});
  }

  PopplerObjects& objects_;
  std::vector<bool> visited_;  // by object's number
  StructureTree tree_;
  std::map<std::string, std::string, std::less<>> role_map_;
  std::string_view class_map_;
  std::map<std::string, Spans> class_spans_;
  std::vector<Open> open_;
  std::size_t looked_at_ = 0;  // bytes
};

}  // namespace

StructureTree read_structure_tree(PopplerObjects& objects) {
  return TreeReader(objects).read();
}

}  // namespace outturn::extract

; class Store:
;     limit: int = 10
(class_definition body: (block (expression_statement (assignment left: (identifier) @name type: (_)? @type) @field)))

; self.limit = 10   self.limit: int = 10
(assignment left: (attribute object: (identifier) @object attribute: (identifier) @name) type: (_)? @type
  (#eq? @object "self")) @field

; region: Region,   in a struct or in a variant of an enum
(field_declaration name: (_) @name type: (_) @type) @field

; fn name(&self);   in a trait
(function_signature_item name: (_) @name) @method

/**
 * The part of the W3C context http://www.w3.org/ns/anno.jsonld that our files use, so that nothing has to be fetched to check them. In
 * JSON-LD's safe mode a term that is missing here fails the check, so it cannot hide one.
 */
const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const date = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' })
const number = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' })
const vocabulary = (id: string) => ({ '@id': id, '@type': '@vocab' })

export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    as: 'https://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    Person: 'foaf:Person',
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    classifying: 'oa:classifying',
    commenting: 'oa:commenting',
    describing: 'oa:describing',
    editing: 'oa:editing',
    tagging: 'oa:tagging',
    body: iri('oa:hasBody'),
    target: iri('oa:hasTarget'),
    source: iri('oa:hasSource'),
    selector: iri('oa:hasSelector'),
    motivation: vocabulary('oa:motivatedBy'),
    purpose: vocabulary('oa:hasPurpose'),
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: number('oa:start'),
    end: number('oa:end'),
    created: date('dcterms:created'),
    modified: date('dcterms:modified'),
    creator: iri('dcterms:creator'),
    generator: iri('as:generator'),
    format: 'dc:format',
    value: 'rdf:value',
    name: 'foaf:name',
    label: 'rdfs:label',
    total: number('as:totalItems'),
    startIndex: number('as:startIndex'),
    first: iri('as:first'),
    items: { '@id': 'as:items', '@container': '@list', '@type': '@id' },
  },
}

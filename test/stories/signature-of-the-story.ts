/** PNGs of a canvas: a wavy line, and nothing. */
const LINE =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAABCklEQVR42u2bSQ7CMBAE/QjOvIT/fwvuSBEm3qa7qyRultwLUcCZ' +
  'tAYAAAAAAGY8nq/39wePxsadQvjlz7boHuPqASR47DJ+dw0eRY1frVf0uGK9hPmVgSmVa1XyiAGFAEY1Spc8Q3j1AGZ6lL3vVgix' +
  'armyJc8WXC2AFXpkSl4ltFIAsQWvFFklgASPxwSeDmDH/mVL3iXsZACxBe8UdSqABI9lBLnvV6pkrqiAgrnnm5bs/qu2wlV0bH/+' +
  'lxYqeNWpi3PBUufDnA0bl9tCnnzMfnol+wjP9Zs9qxjpKQsmLIzLbSHzQ6MemzoJE4B3pzijRlmZUzYrmTcNDEkwHllsTwh4BAAA' +
  '+JsPjYTfICIdGYkAAAAASUVORK5CYII=';
const NOTHING =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAAAKklEQVR42u3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAA' +
  'AODPAEsoAAEfS7LEAAAAAElFTkSuQmCC';
export const drawing = (empty = false): Buffer => Buffer.from(empty ? NOTHING : LINE, 'base64');

import { createHash } from "node:crypto";
import type { Rendition, Renditions } from "../photos/recipe.ts";
import type { Photo } from "../read/photo.ts";
import { avifWithXmp } from "./avif.ts";
import { jpegWithXmp } from "./jpeg.ts";
import { packetOf } from "./packet.ts";
import { allOf, rightsOf } from "./told.ts";

/** Raised when a packet comes to stand in a file in another way. */
const VERSION = 1;

/**
 * Gives a photo's files the names that they are published under, which say what is in them: the
 * pixels, by the name in the store, and what the file tells of the photo.
 *
 * @param renditions as the store names them
 */
export function publishedRenditions(renditions: Renditions, photo: Photo): Renditions {
  const rights = packetOf(rightsOf(photo));
  const all = packetOf(allOf(photo));
  const named = (files: Rendition[], packet: (index: number) => Buffer | undefined): Rendition[] =>
    files.map((file, index) => ({ ...file, name: nameWith(file.name, packet(index)) }));
  const last = renditions.jpeg.length - 1;
  return {
    ...renditions,
    avif: named(renditions.avif, () => rights),
    jpeg: named(renditions.jpeg, (index) => (index === last ? all : rights)),
  };
}

/**
 * Puts into a file what its name says that it tells. Nothing is encoded again.
 *
 * @param name as published
 * @param pixels of the file in the store
 * @throws where the photo's record is not the one that the name was given for
 */
export function publishedFile(name: string, pixels: Buffer, photo: Photo): Buffer {
  const told = toldIn(name);
  if (told === "") return pixels;
  const packet = [rightsOf(photo), allOf(photo)]
    .map(packetOf)
    .find((candidate) => candidate && digestOf(candidate) === told);
  if (!packet) throw new Error(`${name} was named for another caption or credit than ${photo.file} has`);
  return name.endsWith(".avif") ? avifWithXmp(pixels, packet) : jpegWithXmp(pixels, packet);
}

/** `<key>-<width>.<format>` in the store; `<key>-<width>-<told>.<format>` where the file tells something. */
const NAME = /^([0-9a-f]+-\d+)(?:-([0-9a-f]+))?(\.\w+)$/;

const nameWith = (name: string, packet: Buffer | undefined): string =>
  packet ? name.replace(NAME, `$1-${digestOf(packet)}$3`) : name;

const toldIn = (name: string): string => NAME.exec(name)?.[2] ?? "";

/** @returns what the store calls the file that is published as `name` */
export const storedName = (name: string): string => name.replace(NAME, "$1$3");

/** Eight hexadecimal digits: it tells apart what one photo was said to show, over the years. */
const digestOf = (packet: Buffer): string =>
  createHash("sha256").update(`${VERSION}\n`).update(packet).digest("hex").slice(0, 8);
